const group = "\\{((?:[^{}]|\\{[^{}]*\\})*)\\}";
const chemistry = new RegExp(`\\\\ce\\s*${group}`, "g");
const quantity = new RegExp(`\\\\(?:SI|qty)\\s*(?:\\[[^\\]]*\\])?\\s*${group}\\s*${group}`, "g");
const unit = new RegExp(`\\\\(?:si|unit)\\s*(?:\\[[^\\]]*\\])?\\s*${group}`, "g");
const number = new RegExp(`\\\\(num|ang)\\s*(?:\\[[^\\]]*\\])?\\s*${group}`, "g");
const person = new RegExp(`\\\\orcid(?:link|ID|icon)?[a-z]*\\s*${group}`, "gi");

/** siunitx's prefixes and units by name ("siunitx", §4.3). */
const units: Readonly<Record<string, string>> = Object.fromEntries(
  "atto:a femto:f pico:p nano:n micro:µ milli:m centi:c deci:d hecto:h kilo:k mega:M giga:G tera:T peta:P metre:m meter:m second:s gram:g kilogram:kg kelvin:K ampere:A mole:mol candela:cd hertz:Hz newton:N pascal:Pa joule:J watt:W volt:V ohm:Ω farad:F henry:H weber:Wb coulomb:C siemens:S becquerel:Bq gray:Gy sievert:Sv lumen:lm lux:lx tesla:T electronvolt:eV degreeCelsius:°C celsius:°C degree:° percent:% litre:L liter:L minute:min hour:h day:d bit:bit byte:B decibel:dB bel:B barn:b dalton:Da tonne:t hectare:ha angstrom:Å parsec:pc astronomicalunit:au bar:bar per:/ squared:² cubed:³ um:µm us:µs uA:µA uV:µV uW:µW"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/**
 * TeX with the commands for chemistry (mhchem's `\ce`) and quantities (siunitx) replaced by plainer TeX, and without
 * ORCID symbols in names.
 */
export function withoutScience(source: string): string {
  if (!/\\(?:ce|SI|si|qty|unit|num|ang|orcid)/i.test(source)) return source;
  return source
    .replace(person, "")
    .replace(chemistry, (_, formula: string) => chemical(formula))
    .replace(quantity, (_, value: string, of: string) => `${numeral(value)}~${inUnits(of)}`)
    .replace(unit, (_, of: string) => inUnits(of))
    .replace(number, (_, name: string, value: string) => `${numeral(value)}${name === "ang" ? "°" : ""}`);
}

function chemical(formula: string): string {
  const raised = (text: string) => `\\textsuperscript{${text.replace(/-/g, "−")}}`;
  const lowered = (text: string) => `\\textsubscript{${text}}`;
  return formula
    .replace(/<=+>|<-+>/g, "⇌")
    .replace(/-+>/g, "→")
    .replace(/\^\{([^{}]*)\}|\^(\d*[+-]|\d+)/g, (_, inner, bare) => raised(inner ?? bare))
    .replace(/_\{([^{}]*)\}|_(\w)/g, (_, inner, bare) => lowered(inner ?? bare))
    .replace(/(?<![\\{])(?<=[A-Za-z)\]])(\d+)(?![^{}]*\})/g, (_, count: string) => lowered(count))
    .replace(/(?<=[A-Za-z\d)\]}])([+-])(?=\s|$)/g, (_, sign: string) => raised(sign))
    .replace(/(?<=\S)[*.](?=\d*[A-Z])/g, "·");
}

/** `1.5e-3` as people write it. */
function numeral(value: string): string {
  return value
    .replace(/\s+/g, "")
    .replace(
      /([\d.]+)[eE]\{?([+-]?\d+)\}?/,
      (_, digits: string, power: string) =>
        `${digits} × 10\\textsuperscript{${power.replace("-", "−").replace("+", "")}}`,
    )
    .replace(/^-/, "−");
}

function inUnits(of: string): string {
  return of
    .replace(/\\([A-Za-z]+)\s*/g, (_, name: string) => units[name] ?? name)
    .replace(/~|(?<=[A-Za-z])\.(?=[A-Za-z])/g, " ")
    .replace(/\^\{?(-?\d+)\}?/g, (_, power: string) => `\\textsuperscript{${power.replace("-", "−")}}`);
}
