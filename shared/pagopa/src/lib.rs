//! pagoPA codes: notice number, QR, DataMatrix; encode, decode, draw as SVG.
