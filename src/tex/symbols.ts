/** Combining characters for the commands that put an accent on the letter after them. */
export const accents: Readonly<Record<string, string>> = {
  "`": "\u0300",
  "'": "\u0301",
  "^": "\u0302",
  "~": "\u0303",
  "=": "\u0304",
  u: "\u0306",
  ".": "\u0307",
  '"': "\u0308",
  r: "\u030A",
  h: "\u0309",
  H: "\u030B",
  mathring: "\u030A",
  textcommabelow: "\u0326",
  v: "\u030C",
  d: "\u0323",
  c: "\u0327",
  k: "\u0328",
  b: "\u0331",
  t: "\u0361",
};

/** What accents without a letter look like. */
export const loneAccents: Readonly<Record<string, string>> = {
  "\u0300": "`",
  "\u0301": "´",
  "\u0302": "^",
  "\u0303": "~",
  "\u0304": "¯",
  "\u0308": "¨",
  "\u0327": "¸",
};

/** Commands that stand for characters in text. */
export const characters: Readonly<Record<string, string>> = {
  aa: "å",
  AA: "Å",
  ae: "æ",
  AE: "Æ",
  oe: "œ",
  OE: "Œ",
  o: "ø",
  O: "Ø",
  l: "ł",
  L: "Ł",
  ss: "ß",
  SS: "ẞ",
  i: "ı",
  j: "ȷ",
  dh: "ð",
  DH: "Ð",
  dj: "đ",
  DJ: "Đ",
  th: "þ",
  TH: "Þ",
  ng: "ŋ",
  NG: "Ŋ",
  ij: "ij",
  IJ: "IJ",
  ohorn: "ơ",
  OHORN: "Ơ",
  uhorn: "ư",
  UHORN: "Ư",
  dots: "…",
  ldots: "…",
  textellipsis: "…",
  textendash: "–",
  textemdash: "—",
  textquoteleft: "‘",
  textquoteright: "’",
  textquotesingle: "'",
  textquotedbl: '"',
  textquotedblleft: "“",
  textquotedblright: "”",
  quotedblbase: "„",
  quotesinglbase: "‚",
  glqq: "„",
  grqq: "“",
  glq: "‚",
  grq: "‘",
  flqq: "«",
  frqq: "»",
  guillemotleft: "«",
  guillemotright: "»",
  guillemetleft: "«",
  guillemetright: "»",
  guilsinglleft: "‹",
  guilsinglright: "›",
  og: "«\u00A0",
  fg: "\u00A0»",
  lq: "‘",
  rq: "’",
  textasciitilde: "~",
  textasciicircum: "^",
  textasciigrave: "`",
  textunderscore: "_",
  textbackslash: "\\",
  textbraceleft: "{",
  textbraceright: "}",
  textbar: "|",
  textless: "<",
  textgreater: ">",
  textdollar: "$",
  textasteriskcentered: "*",
  textbullet: "•",
  textperiodcentered: "·",
  textexclamdown: "¡",
  textquestiondown: "¿",
  textregistered: "®",
  texttrademark: "™",
  textcopyright: "©",
  copyright: "©",
  textdegree: "°",
  textmu: "µ",
  textordfeminine: "ª",
  textordmasculine: "º",
  textonehalf: "½",
  textonequarter: "¼",
  textthreequarters: "¾",
  textfractionsolidus: "⁄",
  textonesuperior: "¹",
  texttwosuperior: "²",
  textthreesuperior: "³",
  textperthousand: "‰",
  textnumero: "№",
  textminus: "−",
  textrightarrow: "→",
  hyp: "-",
  textsection: "§",
  textparagraph: "¶",
  textdagger: "†",
  textdaggerdbl: "‡",
  texteuro: "€",
  euro: "€",
  EUR: "€",
  pounds: "£",
  textsterling: "£",
  textyen: "¥",
  S: "§",
  P: "¶",
  dag: "†",
  ddag: "‡",
  slash: "/",
  newline: " ",
  par: " ",
  space: " ",
  quad: "\u2003",
  qquad: "\u2003",
  thinspace: "\u2009",
  enspace: "\u2002",
  textvisiblespace: "␣",
  textpm: "±",
  texttimes: "×",
  textdiv: "÷",
  textcelsius: "°C",
  texttildelow: "~",
  textopenbullet: "◦",
  cprime: "ʹ",
  LaTeX: "LaTeX",
  LaTeXe: "LaTeX2ε",
  TeX: "TeX",
  BibTeX: "BibTeX",
  item: " • ",
};

/** Commands that stand for characters in formulas; people write them outside formulas, too. */
export const mathCharacters: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    (
      "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ " +
      "nu ν xi ξ pi π rho ρ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω " +
      "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω " +
      "times × cdot · pm ± mp ∓ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ sim ∼ simeq ≃ equiv ≡ cong ≅ propto ∝ infty ∞ " +
      "partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ sqrt √ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ " +
      "setminus ∖ emptyset ∅ varnothing ∅ forall ∀ exists ∃ neg ¬ lnot ¬ land ∧ wedge ∧ lor ∨ vee ∨ oplus ⊕ otimes ⊗ " +
      "to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔ implies ⇒ mapsto ↦ " +
      "longrightarrow ⟶ uparrow ↑ downarrow ↓ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ ast * star ⋆ bullet • circ ∘ degree ° dagger † " +
      "ddagger ‡ cdots ⋯ vdots ⋮ ddots ⋱ prime ′ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ Vert ‖ vert | mid | " +
      "parallel ∥ perp ⊥ angle ∠ triangle △ ll ≪ gg ≫ prec ≺ succ ≻ models ⊨ vdash ⊢ top ⊤ bot ⊥ lbrace { rbrace } " +
      "backslash \\ sharp ♯ flat ♭ natural ♮ heartsuit ♥ checkmark ✓ square □ lessim ≲ gtrsim ≳ lesssim ≲ div ÷"
    )
      .split(" ")
      .flatMap((word, index, words) => (index % 2 === 0 ? [[word, words[index + 1] ?? ""]] : [])),
  ),
};

/** Journals as the exports of NASA ADS name them (AASTeX, "Abbreviations for journal names"). */
export const journals: Readonly<Record<string, string>> = {
  aap: "Astronomy & Astrophysics",
  aapr: "Astronomy & Astrophysics Review",
  aaps: "Astronomy & Astrophysics Supplement Series",
  actaa: "Acta Astronomica",
  aj: "The Astronomical Journal",
  ao: "Applied Optics",
  apj: "The Astrophysical Journal",
  apjl: "The Astrophysical Journal Letters",
  apjlett: "The Astrophysical Journal Letters",
  apjs: "The Astrophysical Journal Supplement Series",
  apjsupp: "The Astrophysical Journal Supplement Series",
  aplett: "Astrophysical Letters",
  apspr: "Astrophysics Space Physics Research",
  apss: "Astrophysics and Space Science",
  araa: "Annual Review of Astronomy and Astrophysics",
  azh: "Astronomicheskii Zhurnal",
  baas: "Bulletin of the American Astronomical Society",
  bain: "Bulletin of the Astronomical Institutes of the Netherlands",
  caa: "Chinese Astronomy and Astrophysics",
  cjaa: "Chinese Journal of Astronomy and Astrophysics",
  fcp: "Fundamentals of Cosmic Physics",
  gca: "Geochimica et Cosmochimica Acta",
  grl: "Geophysical Research Letters",
  iaucirc: "IAU Circulars",
  icarus: "Icarus",
  jcap: "Journal of Cosmology and Astroparticle Physics",
  jcp: "The Journal of Chemical Physics",
  jgr: "Journal of Geophysical Research",
  jqsrt: "Journal of Quantitative Spectroscopy and Radiative Transfer",
  jrasc: "Journal of the Royal Astronomical Society of Canada",
  memras: "Memoirs of the Royal Astronomical Society",
  memsai: "Memorie della Società Astronomica Italiana",
  mnras: "Monthly Notices of the Royal Astronomical Society",
  na: "New Astronomy",
  nar: "New Astronomy Reviews",
  nat: "Nature",
  nphysa: "Nuclear Physics A",
  pasa: "Publications of the Astronomical Society of Australia",
  pasj: "Publications of the Astronomical Society of Japan",
  pasp: "Publications of the Astronomical Society of the Pacific",
  physrep: "Physics Reports",
  physscr: "Physica Scripta",
  planss: "Planetary and Space Science",
  pra: "Physical Review A",
  prb: "Physical Review B",
  prc: "Physical Review C",
  prd: "Physical Review D",
  pre: "Physical Review E",
  prl: "Physical Review Letters",
  procspie: "Proceedings of SPIE",
  psj: "The Planetary Science Journal",
  qjras: "Quarterly Journal of the Royal Astronomical Society",
  rmxaa: "Revista Mexicana de Astronomía y Astrofísica",
  skytel: "Sky and Telescope",
  solphys: "Solar Physics",
  sovast: "Soviet Astronomy",
  ssr: "Space Science Reviews",
  zap: "Zeitschrift für Astrophysik",
};

/** Functions that formulas name. */
export const functions = new Set(
  "log ln lg exp sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh max min sup inf lim limsup liminf arg det dim gcd hom ker deg Pr bmod mod".split(
    " ",
  ),
);

/** Commands whose argument is shown in its own element. */
export const elements: Readonly<Record<string, string>> = {
  emph: "em",
  textit: "em",
  textsl: "em",
  mkbibemph: "em",
  textbf: "strong",
  mkbibbold: "strong",
  texttt: "code",
  textsubscript: "sub",
  textsuperscript: "sup",
  up: "sup",
  mkbibsuperscript: "sup",
  mkbibsubscript: "sub",
  sout: "s",
};

/** Switches that hold until the end of their group. */
export const switches: Readonly<Record<string, string>> = {
  em: "em",
  it: "em",
  sl: "em",
  itshape: "em",
  slshape: "em",
  bf: "strong",
  bfseries: "strong",
  tt: "code",
  ttfamily: "code",
};

/** Commands that leave their argument as it is, or change only its looks. */
export const transparent = new Set(
  (
    "textsc textrm textsf textup textmd textnormal text mbox hbox fbox underline uline ensuremath mathrm mathit mathbf mathsf mathcal " +
    "mathbb mathfrak operatorname boldsymbol bm uppercase lowercase MakeUppercase MakeLowercase mkbibparens " +
    "mkbibbrackets relax protect noopsort xspace allowbreak nobreak nobreakdash noindent centering sc scshape rm rmfamily sf sffamily " +
    "upshape mdseries normalfont small footnotesize scriptsize tiny large Large LARGE huge Huge normalsize rmdefault " +
    "displaystyle textstyle left right big Big bigl bigr Bigl Bigr limits nolimits bfdefault selectfont ignorespaces unskip"
  ).split(" "),
);

/** Commands whose first argument is not for readers. */
export const silent = new Set(
  (
    "noopsort color textcolor colorbox vspace hspace label cite citep citet ref foreignlanguage begin end fontsize " +
    "pagestyle bibliographystyle hskip phantom vphantom hphantom selectlanguage thanks texorpdfstring raisebox"
  ).split(" "),
);
