//! The way of one preavviso.
