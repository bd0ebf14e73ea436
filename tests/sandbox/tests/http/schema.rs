//! An official schema of XML, and documents held against it: names, their order, how often, and every text whose type
//! is known. Used by the server's tests as well.

use jsonschema::is_valid;
use roxmltree::{Document as Xml, Node};
use serde_json::{Map, Value, json};

use crate::document::official;

const XSD: &str = "http://www.w3.org/2001/XMLSchema";

/// A schema, and the names its own types go by.
pub(crate) struct Schema {
    text: String,
}

/// What the schema calls a type.
#[derive(Clone, Copy)]
enum Kind<'a> {
    /// Of the schema itself.
    Own(Node<'a, 'a>),
    /// Of XML Schema or of a file that it imports.
    Other(&'a str),
}

impl Schema {
    /// The schema, or nothing (said aloud) where the folder of specifications is missing.
    pub(crate) fn open(name: &'static str) -> Option<Self> {
        Some(Self {
            text: official(name)?,
        })
    }

    /// The document is as the schema says.
    pub(crate) fn holds(&self, document: &str) -> Result<(), String> {
        let schema = Xml::parse(&self.text).unwrap();
        let document = Xml::parse(document).map_err(|error| error.to_string())?;
        let (schema, found) = (schema.root_element(), document.root_element());
        let element = named(schema, "element", found.tag_name().name())
            .ok_or_else(|| format!("no element {}", found.tag_name().name()))?;
        if found.tag_name().namespace() != schema.attribute("targetNamespace") {
            return Err("another namespace".to_owned());
        }
        fits(schema, element, found)
    }

    /// A document of that name: with everything that may be in it, or with what must. What is not given is made up.
    pub(crate) fn example(&self, name: &str, whole: bool, given: &[(&str, &str)]) -> String {
        let schema = Xml::parse(&self.text).unwrap();
        let schema = schema.root_element();
        let namespace = schema.attribute("targetNamespace").unwrap();
        let element = named(schema, "element", name).unwrap();
        let content = content(schema, element, whole, given);
        format!("<p:{name} xmlns:p=\"{namespace}\">{content}</p:{name}>")
    }
}

/// What the schema itself calls so.
fn named<'a>(schema: Node<'a, 'a>, what: &str, name: &str) -> Option<Node<'a, 'a>> {
    let is = |node: &Node<'_, '_>| is(*node, what) && node.attribute("name") == Some(name);
    schema.children().find(is)
}

fn is(node: Node<'_, '_>, what: &str) -> bool {
    node.has_tag_name((XSD, what))
}

fn kind<'a>(schema: Node<'a, 'a>, element: Node<'a, 'a>) -> Kind<'a> {
    let name = element.attribute("type").unwrap();
    let own = |name: &str| {
        let complex = named(schema, "complexType", name);
        complex.or_else(|| named(schema, "simpleType", name))
    };
    match name.split_once(':') {
        Some(("tns", name)) => Kind::Own(own(name).unwrap()),
        Some((_, name)) => Kind::Other(name),
        None => panic!("{name}"),
    }
}

fn times(particle: Node<'_, '_>, most: bool) -> usize {
    let name = if most { "maxOccurs" } else { "minOccurs" };
    particle
        .attribute(name)
        .map_or(1, |text| text.parse().unwrap())
}

/// The particles of a type that has elements.
fn particles<'a>(own: Node<'a, 'a>) -> impl Iterator<Item = Node<'a, 'a>> {
    let sequence = own.children().find(|node| is(*node, "sequence")).unwrap();
    sequence.children().filter(Node::is_element)
}

fn fits<'a>(
    schema: Node<'a, 'a>,
    element: Node<'a, 'a>,
    found: Node<'_, '_>,
) -> Result<(), String> {
    let name = found.tag_name().name();
    let own = match kind(schema, element) {
        // Texts and texts with names, in a file that is not at hand.
        Kind::Other("ctMetadata") => return Ok(()),
        Kind::Other(other) => return text_fits(name, &published(other), found),
        Kind::Own(own) if is(own, "simpleType") => return text_fits(name, &facets(own), found),
        Kind::Own(own) => own,
    };
    let mut inside = found.children().filter(Node::is_element).peekable();
    for particle in particles(own) {
        let choices: Vec<_> = if is(particle, "choice") {
            particle.children().filter(Node::is_element).collect()
        } else {
            vec![particle]
        };
        let mut count = 0;
        while count < times(particle, true)
            && let Some(next) = inside.peek()
            && let Some(choice) = choices
                .iter()
                .find(|choice| choice.attribute("name") == Some(next.tag_name().name()))
        {
            if next.tag_name().namespace().is_some() {
                return Err(format!("{} has a namespace", next.tag_name().name()));
            }
            fits(schema, *choice, *next)?;
            inside.next();
            count += 1;
        }
        if count < times(particle, false) {
            let missing = choices.iter().filter_map(|choice| choice.attribute("name"));
            return Err(format!("{name} lacks {:?}", missing.collect::<Vec<_>>()));
        }
    }
    match inside.next() {
        Some(more) => Err(format!("{name} has {}", more.tag_name().name())),
        None => Ok(()),
    }
}

fn text_fits(name: &str, form: &Value, found: Node<'_, '_>) -> Result<(), String> {
    let text = found.text().unwrap_or_default();
    if found.children().any(|node| node.is_element()) {
        return Err(format!("{name} has more than a text"));
    }
    // Said without the text: it may be somebody's.
    is_valid(form, &json!(text))
        .then_some(())
        .ok_or_else(|| format!("{name} is not {form}"))
}

/// What the schema says of a text, as JSON Schema says it.
fn facets(own: Node<'_, '_>) -> Value {
    let restriction = own.children().find(|node| is(*node, "restriction"));
    let mut form = Map::new();
    let mut choices = Vec::new();
    for facet in restriction.unwrap().children().filter(Node::is_element) {
        let value = facet.attribute("value").unwrap();
        let number = || json!(value.parse::<u32>().unwrap());
        let (key, value) = match facet.tag_name().name() {
            "minLength" => ("minLength", number()),
            "maxLength" => ("maxLength", number()),
            "length" => {
                form.insert("minLength".to_owned(), number());
                ("maxLength", number())
            }
            "pattern" => ("pattern", json!(format!("^(?:{value})$"))),
            "enumeration" => {
                choices.push(json!(value));
                ("enum", json!(choices))
            }
            // Sums: what they are compared with is the tariff's.
            "minInclusive" | "maxInclusive" => continue,
            other => panic!("{other}"),
        };
        form.insert(key.to_owned(), value);
    }
    Value::Object(form)
}

/// The types of the file that pagoPA's schema imports (`sac-common-types-1.0.xsd`), which is not among the official
/// documents at hand, as pagoPA publishes them; and those of XML Schema.
fn published(name: &str) -> Value {
    let day = r"\d{4}-\d{2}-\d{2}";
    let pattern = match name {
        "stAmount" => r"\d{1,9}\.\d{2}".to_owned(),
        "stFiscalCodePA" => r"\d{11}".to_owned(),
        "stNoticeNumber" => r"\d{18}".to_owned(),
        "stOutcome" => "OK|KO".to_owned(),
        "stISODate" => day.to_owned(),
        "stISODateTime" => {
            format!(r"{day}T\d{{2}}:\d{{2}}:\d{{2}}(\.\d+)?(Z|[+-]\d{{2}}:\d{{2}})?")
        }
        "boolean" => "true|false|0|1".to_owned(),
        "stNazioneProvincia" => "[A-Z]{2}".to_owned(),
        "stEMail" => ".+@.+".to_owned(),
        "string" | "base64Binary" => ".*".to_owned(),
        text => {
            let longest = text.strip_prefix("stText");
            let longest: u32 = longest.unwrap_or_else(|| panic!("{text}")).parse().unwrap();
            format!(".{{1,{longest}}}")
        }
    };
    json!({ "pattern": format!("^(?:{pattern})$") })
}

/// What is between the tags of an element.
fn content(
    schema: Node<'_, '_>,
    element: Node<'_, '_>,
    whole: bool,
    given: &[(&str, &str)],
) -> String {
    let name = element.attribute("name").unwrap();
    let own = match kind(schema, element) {
        Kind::Own(own) if is(own, "complexType") => own,
        kind => return text(name, kind, given),
    };
    let mut inside = String::new();
    for particle in particles(own) {
        let least = times(particle, false);
        let count = if whole { least.max(1) } else { least };
        let choice = is(particle, "choice").then(|| particle.first_element_child().unwrap());
        let particle = choice.unwrap_or(particle);
        let name = particle.attribute("name").unwrap();
        for _ in 0..count {
            let content = content(schema, particle, whole, given);
            inside += &["<", name, ">", &content, "</", name, ">"].concat();
        }
    }
    inside
}

fn text(name: &str, kind: Kind<'_>, given: &[(&str, &str)]) -> String {
    if let Some((_, value)) = given.iter().find(|(given, _)| *given == name) {
        return (*value).to_owned();
    }
    let form = match kind {
        Kind::Own(own) => facets(own),
        Kind::Other("ctMetadata") => {
            return "<mapEntry><key>k</key><value>v</value></mapEntry>".to_owned();
        }
        Kind::Other(other) => published(other),
    };
    let examples = [
        "x",
        "xx",
        "1",
        "OK",
        "GE",
        "true",
        "0.00",
        "1.00",
        "2026-11-20",
        "2026-11-20T10:00:00",
        "12345678903",
        "302032002700000251",
        "a@b.example",
    ];
    if let Some(first) = form["enum"][0].as_str() {
        return first.to_owned();
    }
    let fits = examples.iter().find(|text| is_valid(&form, &json!(text)));
    (*fits.unwrap_or_else(|| panic!("no example of {name}: {form}"))).to_owned()
}

#[test]
fn a_schema_notices_what_is_missing_too_much_out_of_order_and_of_another_form() {
    let schema = Schema {
        text: r#"<x:schema xmlns:x="http://www.w3.org/2001/XMLSchema" xmlns:tns="n" xmlns:c="c" targetNamespace="n">
            <x:simpleType name="word"><x:restriction base="x:string"><x:maxLength value="3"/></x:restriction></x:simpleType>
            <x:complexType name="thing"><x:sequence>
                <x:element name="a" type="c:stAmount"/>
                <x:element name="b" type="tns:word" minOccurs="0"/>
                <x:choice><x:element name="c" type="tns:word"/><x:element name="d" type="tns:word"/></x:choice>
            </x:sequence></x:complexType>
            <x:element name="thing" type="tns:thing"/>
        </x:schema>"#
            .to_owned(),
    };
    let holds = |inside: &str| schema.holds(&format!("<p:thing xmlns:p=\"n\">{inside}</p:thing>"));
    for good in ["<a>1.00</a><b>two</b><c>xyz</c>", "<a>1.00</a><d>xyz</d>"] {
        assert_eq!(holds(good), Ok(()), "{good}");
    }
    for bad in [
        "<a>1.00</a>",
        "<a>1,00</a><d>x</d>",
        "<d>x</d><a>1.00</a>",
        "<a>1.00</a><c>x</c><d>x</d>",
        "<a>1.00</a><d>long</d>",
        "<a>1.00</a><d>x</d><e/>",
        "<a>1.00</a><p:d>x</p:d>",
    ] {
        assert!(holds(bad).is_err(), "{bad}");
    }
    for whole in [true, false] {
        let example = schema.example("thing", whole, &[("b", "two")]);
        assert_eq!(schema.holds(&example), Ok(()), "{example}");
        assert_eq!(example.contains("two"), whole);
    }
}
