import { suite } from "uvu";
import * as assert from "uvu/assert";
import { formatTime, isoTime } from "../../src/dates/date.ts";
import { readDate, startsWithNumberedDate } from "../../src/dates/date-grammar.ts";

const reading = suite("readDate");

for (const [text, date, written] of [
  ["2025.05 We", { year: 2025, month: 5 }, "2025.05"],
  ["2025.5 We", { year: 2025, month: 5 }, "2025.5"],
  ["2025.05.20", { year: 2025, month: 5, day: 20 }, "2025.05.20"],
  ["2025-05: We", { year: 2025, month: 5 }, "2025-05"],
  ["2025/12/31", { year: 2025, month: 12, day: 31 }, "2025/12/31"],
  ["2024.02.29", { year: 2024, month: 2, day: 29 }, "2024.02.29"],
  ["2025.05. We", { year: 2025, month: 5 }, "2025.05"],
  ["2025–05 We", { year: 2025, month: 5 }, "2025–05"],
  ["2025–05–20", { year: 2025, month: 5, day: 20 }, "2025–05–20"],
  ["2025 05: We", { year: 2025, month: 5 }, "2025 05"],
  ["2025 05 03: We", { year: 2025, month: 5, day: 3 }, "2025 05 03"],
  ["2025. 05: We", { year: 2025, month: 5 }, "2025. 05"],
  ["2025 - 05", { year: 2025, month: 5 }, "2025 - 05"],
  ["05, 2025: We", { year: 2025, month: 5 }, "05, 2025"],
  ["202505: We", { year: 2025, month: 5 }, "202505"],
  ["20250520 We", { year: 2025, month: 5, day: 20 }, "20250520"],
  ["2025-05-20T09:30Z We", { year: 2025, month: 5, day: 20 }, "2025-05-20T09:30Z"],
  ["In May 2025", { year: 2025, month: 5 }, "In May 2025"],
] as const) {
  reading(`reads "${text}"`, () => assert.equal(readDate(text), { time: { date }, written }));
}

for (const [text, mistake] of [
  [
    "05/12/2024",
    '"05/12/2024" can be 2024-12-05 or 2024-05-12. Write it the way you mean it, or say in _data/site.yml which comes first, as in dates: {order: day-month} or {order: month-day}.',
  ],
  [
    "05/05/2025 – 06/07/2025: We",
    '"06/07/2025" can be 2025-07-06 or 2025-06-07. Write it the way you mean it, or say in _data/site.yml which comes first, as in dates: {order: day-month} or {order: month-day}.',
  ],
  [
    "05/06–07/08/2024 We",
    '"05/06–07/08/2024" can be 2024-06-05 or 2024-05-06. Write it the way you mean it, or say in _data/site.yml which comes first, as in dates: {order: day-month} or {order: month-day}.',
  ],
  [
    "05/05–07/08/2024 We",
    '"05/05–07/08/2024" can be 2024-08-07 or 2024-07-08. Write it the way you mean it, or say in _data/site.yml which comes first, as in dates: {order: day-month} or {order: month-day}.',
  ],
  [
    "5-May-25: We",
    '"5-May-25" has a year of two digits. Write the year in full, or, if it is at the end, say in _data/site.yml that you write years with two digits: dates: {twoDigitYears: true}.',
  ],
  ["5 May, 10:00: We", '"5 May" has no year. Write the year as well, as in "5 May 2025".'],
  ["2025.13 We", '"2025.13" is not a month. Write the year and month, as in 2025.12.'],
  ["2025-00-10", '"2025-00-10" is not a month. Write the year, month and day, as in 2025-12-10.'],
  ["2025.02.30", '"2025.02.30" is not a day of that month. Write a day that the month has.'],
] as const) {
  reading(`asks about "${text}"`, () => assert.is((readDate(text) as { mistake: string }).mistake, mistake));
}

for (const text of [
  "",
  "We",
  "1234.56 km",
  "2024 was",
  "2025.123",
  "May we",
  "2.5 times",
  "3/4 of",
  "20250520 people",
  "202513",
  "In May 2025 we",
  "v2025.05",
  "13/5 May 2025: We",
]) {
  reading(`finds no date in "${text}"`, () => assert.is(readDate(text), undefined));
}

for (const [text, date, order] of [
  ["20/05/2024 We", { year: 2024, month: 5, day: 20 }, "day-month"],
  ["05-20-2024", { year: 2024, month: 5, day: 20 }, "month-day"],
  ["31.12.2024", { year: 2024, month: 12, day: 31 }, "day-month"],
  ["08.07.2026", { year: 2026, month: 7, day: 8 }, "either"],
  ["05/05/2026", { year: 2026, month: 5, day: 5 }, undefined],
] as const) {
  reading(`tells the order of "${text}" when it can be only one`, () => {
    const found = readDate(text);
    assert.equal(found && "time" in found && found.time.date, date);
    assert.is(found?.order, order);
  });
}

for (const [text, date] of [
  ["24/August/2022 We", "2022-08-24"],
  ["June'18: We", "2018-06"],
  ["Nov ’98: We", "1998-11"],
  ["Nov ‘98: We", "1998-11"],
  ["Fall ‘23: We", "2023"],
  ["Sept 2021", "2021-09"],
  ["Sep 25th. 2025: We", "2025-09-25"],
  ["09. 2025", "2025-09"],
  ["3.–7.6.2025: We", "2025-06-03/2025-06-07"],
  ["27-28/01/2026: We", "2026-01-27/2026-01-28"],
  ["1/27–28/2026 We", "2026-01-27/2026-01-28"],
  ["5 and 6 May 2025: We", "2025-05-05/2025-05-06"],
  ["5th & 6th May 2025: We", "2025-05-05/2025-05-06"],
  ["5/6 May 2025: We", "2025-05-05/2025-05-06"],
  ["May 5/6, 2025: We", "2025-05-05/2025-05-06"],
  ["May 5/2025: We", "2025-05-05"],
  ["May 5 and 6, 2025: We", "2025-05-05/2025-05-06"],
  ["Mon, 3 June 2024: We", "2024-06-03"],
  ["2024-06-03, Monday: We", "2024-06-03"],
  ["3 June 2024 (Mon) We", "2024-06-03"],
  ["Spring 2024: We", "2024"],
  ["Winter 2023/2024 We", "2023"],
  ["WS 23/24", "2023"],
  ["Spring/Summer 2024", "2024"],
  ["2024年春季", "2024"],
  ["2024 Spring Meeting", "2024"],
  ["Fall 2023 – Spring 2024", "2023/2024"],
  ["Early 2024: We", "2024"],
  ["May/June 2024: We", "2024-05/2024-06"],
  ["May and June 2024", "2024-05/2024-06"],
  ["2024.05.01-05 We", "2024-05-01/2024-05-05"],
  ["2024 June 16-20: We", "2024-06-16/2024-06-20"],
  ["2024, May 30 – June 2: We", "2024-05-30/2024-06-02"],
  ["2024, from June 2 to June 6: We", "2024-06-02/2024-06-06"],
  ["2024 May–July: We", "2024-05/2024-07"],
  ["2024 3–5 June We", "2024-06-03/2024-06-05"],
  ["2024 Aug 5 - 12 talks", "2024-08-05"],
  ["2024.05~12 We", "2024-05/2024-12"],
  ["2024.05~10 talks", "2024-05"],
  ["June through August 2024: We", "2024-06/2024-08"],
  ["Between June and August 2024: We", "2024-06/2024-08"],
  ["2024-May-03", "2024-05-03"],
  ["2024.04 & 05: We", "2024-04/2024-05"],
  ["2024.04/05 We", "2024-04/2024-05"],
  ["2024.04, 05: We", "2024-04/2024-05"],
  ["2024.04, 2024.06: We", "2024-04/2024-06"],
  ["May, June 2024: We", "2024-05/2024-06"],
  ["2024 & 2025: We", "2024/2025"],
  ["2024/2025", "2024/2025"],
  ["30 May – 2 June 2024: We", "2024-05-30/2024-06-02"],
  ["30.5. – 2.6.2024: We", "2024-05-30/2024-06-02"],
  ["30.05-02.06.2024: We", "2024-05-30/2024-06-02"],
  ["28.12.–3.1.2025: We", "2024-12-28/2025-01-03"],
  ["28 December – 3 January 2025: We", "2024-12-28/2025-01-03"],
  ["Dec/Jan 2025: We", "2024-12/2025-01"],
  ["Dec–Jan 2024/25: We", "2024-12/2025-01"],
  ["5 October and 3 May 2025: We", "2025-10-05/2025-05-03"],
  ["2024.12.28-01.03 We", "2024-12-28/2025-01-03"],
  ["December – January 2025: We", "2024-12/2025-01"],
  ["25/10–02/11/2024 We", "2024-10-25/2024-11-02"],
  ["12/28 - 01/03/2025 We", "2024-12-28/2025-01-03"],
  ["Nov 2024 – Jan 2024: We", "2024-11"],
  ["2024 10 papers", "2024"],
  ["2024-05-03 - 5 papers", "2024-05-03"],
  ["2024-05-03 - 05 workshop", "2024-05-03/2024-05-05"],
  ["2024-05-05 – 3: We", "2024-05-05"],
  ["2024/05 - 10 papers", "2024-05"],
  ["2024 - 12 talks", "2024"],
  ["Spring 2024 - 12 talks", "2024"],
  ["2024Q3: We", "2024"],
  ["H1 2024: We", "2024"],
  ["3Q 2024: We", "2024"],
  ["2H2024 — We", "2024"],
  ["Week 12, 2024: We", "2024"],
  ["wk 3, 2024: We", "2024"],
  ["Week of 13 May 2024: We", "2024-05-13"],
  ["Michaelmas 2024 — We", "2024"],
  ["Semester 1, 2024: We", "2024"],
  ["2nd half of 2024: We", "2024"],
  ["HT25: We", "2025"],
  ["TT25: We", "2025"],
  ["14.iii.2024 — We", "2024-03-14"],
  ["14 III 2024: We", "2024-03-14"],
  ["XII 2024 – We", "2024-12"],
  ["Thu–Fri, 5–6 Dec 2024: We", "2024-12-05/2024-12-06"],
  ["Tues. 14th Jan. 2024 We", "2024-01-14"],
  ["5/6 May 2024: We", "2024-05-05/2024-05-06"],
  ["May 5/6, 2024: We", "2024-05-05/2024-05-06"],
  ["Christmas 2024: We", "2024"],
  ["mid-May 2024", "2024-05"],
  ["ca. May 2024: We", "2024-05"],
  ["Posted on May 3, 2024 by Ada", "2024-05-03"],
  ["Май 2024: We", "2024-05"],
  ["3 мая 2024 г.: We", "2024-05-03"],
  ["五月 2024: We", "2024-05"],
  ["Mayıs 2024: We", "2024-05"],
  ["květen 2024: We", "2024-05"],
  ["05 / 2024", "2024-05"],
  ["2024 / 05 / 03", "2024-05-03"],
  ["2024-05-03/05: We", "2024-05-03/2024-05-05"],
  ["12/05/2024 – 14/05/2024: We", "2024-05-12/2024-05-14"],
  ["03/05/2024 to 04/15/2024: We", "2024-03-05/2024-04-15"],
  ["End 2024: We", "2024"],
  ["End of May 2024: We", "2024-05"],
  ["May 3, 2024 (Fri) – May 5, 2024 (Sun): We", "2024-05-03/2024-05-05"],
  ["3 May 2024 (Fri) – 5 talks", "2024-05-03"],
  ["Oktober 2020", "2020-10"],
  ["février 2024 : on", "2024-02"],
] as const) {
  reading(`reads "${text}" as ${date}`, () => {
    const found = readDate(text);
    assert.is(found && "time" in found && isoTime(found.time), date);
  });
}

for (const [language, text, date] of [
  ["fr", "1er mai 2025", "2025-05-01"],
  ["fr", "mar. 3 juin 2025", "2025-06-03"],
  ["de", "Mai bis Juli 2025", "2025-05/2025-07"],
  ["es", "1º de mayo del 2025", "2025-05-01"],
  ["es", "enero a marzo de 2025", "2025-01/2025-03"],
  ["es", "de enero a marzo de 2025:", "2025-01/2025-03"],
  ["es", "entre mayo y junio de 2025:", "2025-05/2025-06"],
  ["pt", "De 3 a 5 de maio de 2025:", "2025-05-03/2025-05-05"],
  ["fr", "de juin à août 2025 :", "2025-06/2025-08"],
  ["it", "da giugno ad agosto 2025:", "2025-06/2025-08"],
  ["de", "von Juni bis August 2025:", "2025-06/2025-08"],
  ["nb", "Høsten 2024: Vi", "2024"],
  ["ca", "1 d'abril de 2025", "2025-04-01"],
  ["nl", "3 t/m 5 mei 2025: Wij", "2025-05-03/2025-05-05"],
  ["nl", "mei 2024 t/m mei 2025: Wij", "2024-05/2025-05"],
  ["de", "Mai 2024 bis Mai 2025: Wir", "2024-05/2025-05"],
  ["de", "30./31. Mai 2024: Wir", "2024-05-30/2024-05-31"],
  ["de", "3./4.2.2024: Wir", "2024-02-03/2024-02-04"],
  ["de", "SS 24: Wir", "2024"],
  ["de", "HS24: Wir", "2024"],
  ["de", "FS 2024: Wir", "2024"],
  ["cs", "LS 2023/24 – My", "2023"],
  ["pl", "sem. zimowy 2023/24 – My", "2023"],
  ["pl", "od maja 2024 r. – My", "2024-05"],
  ["fr", "À l’automne 2024 – On", "2024"],
  ["fr", "Au printemps 2024 : On", "2024"],
  ["fr", "Dès mai 2024 : On", "2024-05"],
  ["fr", "2e semestre 2023-2024 — On", "2023"],
  ["es", "A finales de enero de 2024: Un", "2024-01"],
  ["es", "Semana Santa 2024: Un", "2024"],
  ["nl", "eind november 2023: Wij", "2023-11"],
  ["ja", "令和5年度 声", "2023"],
  ["it", "a.a. 2023/24: noi", "2023"],
  ["pl", "rok akademicki 2023/2024 – My", "2023"],
  ["ru", "2023/24 уч. год — Мы", "2023"],
  ["pt", "2.º semestre de 2024: Nós", "2024"],
  ["sv", "VT 2024. Vi", "2024"],
  ["sv", "v. 50 2024: Vi", "2024"],
  ["sv", "6/5 2024: Vi", "2024-05-06"],
  ["sv", "Den 6 maj 2024: Vi", "2024-05-06"],
  ["cs", "3. – 5. 5. 2024: My", "2024-05-03/2024-05-05"],
  ["ja", "2024年5月3日（金）～5日（日）　学会", "2024-05-03/2024-05-05"],
  ["ko", "2024.5.3.(금) 발표", "2024-05-03"],
  ["ja", "2024年4月から6月まで滞在", "2024-04/2024-06"],
  ["ko", "7월 – 2025. 9. 5.: 우리", "2025-07/2025-09-05"],
  ["ja", "2024年、論文", "2024"],
  ["ja", "2024年度後期 「声」", "2024"],
  ["ko", "2024학년도 1학기: 우리", "2024"],
  ["ko", "'24. 12월: 우리", "2024-12"],
  ["tr", "MAYIS 2025", "2025-05"],
  ["el", "ΜΑΪΟΣ 2025", "2025-05"],
  ["hr", "listopad 2025.", "2025-10"],
  ["pl", "listopad 2025", "2025-11"],
  ["de", "May 2025", "2025-05"],
  ["de", "Mrz 2025: Wir", "2025-03"],
  ["de", "3. Feber 2025: Wir", "2025-02-03"],
  ["de", "5./6. Mai 2025: Wir", "2025-05-05/2025-05-06"],
  ["de", "3.5. bis 5.6.2025: Wir", "2025-05-03/2025-06-05"],
  ["de", "3. 5. und 5. 6. 2025 Wir", "2025-05-03/2025-06-05"],
  ["de", "vom 3.5. bis zum 5.6.2025: Wir", "2025-05-03/2025-06-05"],
  ["de", "3. Mai bis zum 5. Juni 2025: Wir", "2025-05-03/2025-06-05"],
  ["de", "3. bis zum 5. Juni 2025: Wir", "2025-06-03/2025-06-05"],
  ["de", "Mai 2024 bis zum Juni 2025: Wir", "2024-05/2025-06"],
  ["de", "3.5.2025: Bis zum 5.6.2025", "2025-05-03"],
  ["de", "30.12. bis 2.1.2025: Wir", "2024-12-30/2025-01-02"],
  ["ru", "с 3 по 5 мая 2025: Мы", "2025-05-03/2025-05-05"],
  ["ru", "С мая по июнь 2025 г. — Мы", "2025-05/2025-06"],
  ["it", "Sett. 2025: Abbiamo", "2025-09"],
  ["it", "febbr. 2025: Abbiamo", "2025-02"],
  ["nl", "3 febr. 2025: Wij", "2025-02-03"],
  ["ru", "фев. 2025 г. Мы", "2025-02"],
  ["ru", "сен–ноя 2025: Мы", "2025-09/2025-11"],
  ["el", "3 Σεπτ. 2025: Εμείς", "2025-09-03"],
  ["ar", "3 شباط 2025: نحن", "2025-02-03"],
  ["ar", "جوان 2025: نحن", "2025-06"],
  ["vi", "Ngày 3 tháng 5 năm 2025: Chúng", "2025-05-03"],
  ["vi", "Thứ Bảy, ngày 3 tháng 5 năm 2025: Chúng", "2025-05-03"],
  ["zh", "2025年5月中旬：", "2025-05"],
  ["zh", "2025年暑假：", "2025"],
  ["zh", "2025年底：", "2025"],
  ["xx", "May 2025", "2025-05"],
  ["not a tag", "May 2025", "2025-05"],
] as const) {
  reading(`reads "${text}" on a page in ${language}`, () => {
    const found = readDate(text, { language });
    assert.is(found && "time" in found && isoTime(found.time), date);
  });
}

for (const [text, written] of [
  ["2025年5月初我们", "2025年5月初"],
  ["2025年5月上旬发布", "2025年5月上旬"],
  ["2025年5月底加入某大学", "2025年5月底"],
  ["2025年5月初次发布", "2025年5月"],
  ["2025年5月初赛获奖", "2025年5月"],
  ["2025年5月底特律会议", "2025年5月"],
  ["2025年5月24日末班车", "2025年5月24日"],
  ["2025年5月初めて", "2025年5月"],
  ["2025年5月に論文", "2025年5月に"],
  ["2025年5月 にんじん", "2025年5月"],
  ["2025年5月には論文", "2025年5月"],
  ["2025年5月3日にて発表", "2025年5月3日"],
  ["2025年5月からの展覧会", "2025年5月"],
  ["2025년 5월부터는 전시", "2025년 5월"],
  ["2025年4月から東京", "2025年4月から"],
  ["2025年4月から2026年3月まで東京", "2025年4月から2026年3月まで"],
  ["2025年4月起，任教授", "2025年4月起"],
  ["2025年4月起草报告", "2025年4月"],
  ["2025년 5월에 논문이", "2025년 5월에"],
  ["2024 2H-NMR spectra", "2024"],
  ["2024 T2-weighted pictures", "2024"],
  ["2024 1H, 13C spectra", "2024"],
  ["2024 Q1-journal paper", "2024"],
  ["2024 Summer-school talk", "2024"],
  ["2024 Sommer-Übung", "2024"],
  ["2024年秋-workshop", "2024年秋"],
  ["2024 Spring-Summer: spectra", "2024 Spring-Summer"],
  ["2024 2H: spectra", "2024 2H"],
] as const) {
  reading(`ends the date in "${text}" where the words begin`, () => {
    const found = readDate(text, { language: "zh" });
    assert.is(found && "time" in found && found.written, written);
  });
}

reading("takes two digits after a month for a year where that is known, or the heading has it", () => {
  assert.equal(
    [{ twoDigitYears: true }, { year: 2024 }, { year: 2023 }].map((context) =>
      readDate("5-May-24: We", context),
    ),
    [
      { time: { date: { year: 2024, month: 5, day: 5 } }, written: "5-May-24" },
      { time: { date: { year: 2024, month: 5, day: 5 } }, written: "5-May-24" },
      { time: { date: { year: 2023, month: 5, day: 5 } }, written: "5-May" },
    ],
  );
});

reading("keeps fiscal and school years as they are written", () => {
  const shown = (text: string) => {
    const found = readDate(text, { language: "ja" });
    return found && "time" in found && formatTime(found.time, "ja");
  };
  assert.is(shown("2024年度：凧"), "2024年度");
  assert.is(shown("2024학년도: 연"), "2024학년도");
  assert.is(shown("2024학년도 1학기: 연"), "2024학년도 1학기");
  assert.is(shown("2024年度 前期：凧"), "2024年度 前期");
  assert.is(shown("2024年 凧"), "2024年");
  assert.is(shown("2024年度～2025年度 凧"), "2024年度～2025年度");
});

for (const [text, date] of [
  ["3.5. Wir", "2024-05-03"],
  ["3. 5.: Wir", "2024-05-03"],
  ["Mai: Wir", "2024-05"],
  ["5. Mai: Wir", "2024-05-05"],
  ["20.5: Wir", "2024-05-20"],
  ["20-22/05/24: Wir", "2024-05-20/2024-05-22"],
  ["20.–22.5.24: Wir", "2024-05-20/2024-05-22"],
  ["05/30-06/02: Wir", "2024-05-30/2024-06-02"],
  ["30/05-31/05: Wir", "2024-05-30/2024-05-31"],
  ["20.-22.5. Wir", "2024-05-20/2024-05-22"],
  ["20–22/05: Wir", "2024-05-20/2024-05-22"],
  ["5/20-22: Wir", "2024-05-20/2024-05-22"],
  ["5/6 Mai: Wir", "2024-05-05/2024-05-06"],
  ["May 5/6: Wir", "2024-05-05/2024-05-06"],
  ["May 5 & 6: Wir", "2024-05-05/2024-05-06"],
  ["Do–Sa, 5.–7.12.: Wir", "2024-12-05/2024-12-07"],
  ["Mo–Fr 9–17: Wir", undefined],
  ["Mo–Fr 10/12: Wir", undefined],
  ["24.1.10: Wir", undefined],
  ["May 5 and 6 students", "2024-05"],
  ["30. Dezember – 2. Januar: Wir", "2024-12-30/2025-01-02"],
  ["30. Dezember – 2. Januar 2024: Wir", "2023-12-30/2024-01-02"],
] as const) {
  reading(`reads "${text}" under the heading of a year`, () => {
    const found = readDate(text, { language: "de", year: 2024 });
    assert.is(found && "time" in found && isoTime(found.time), date);
  });
}

for (const [text, date] of [
  ["14: We", "2024-05-14"],
  ["14th – We", "2024-05-14"],
  ["Tue 14: We", "2024-05-14"],
  ["14–16: We", "2024-05-14/2024-05-16"],
  ["10-12: We", "2024-05-10/2024-05-12"],
  ["5/14: We", "2024-05-14"],
  ["14/5: We", "2024-05-14"],
  ["3/4: We", "2024-05-03/2024-05-04"],
  ["14 May: We", "2024-05-14"],
  ["28 May – 2 June: We", "2024-05-28/2024-06-02"],
  ["3 - 5: We", "2024-05-03/2024-05-05"],
  ["13/14: We", "2024-05-13/2024-05-14"],
  ["2 - 1 win", undefined],
  ["3 · 5 = 15", undefined],
  ["9/11: We", undefined],
  ["3.4: We", undefined],
  ["2 papers: one", undefined],
  ["14:00 We", undefined],
  ["10/12 reviewers", undefined],
  ["32: We", undefined],
] as const) {
  reading(`reads "${text}" under the heading of a month`, () => {
    const found = readDate(text, { month: { year: 2024, month: 5 } });
    assert.is(found && "time" in found ? isoTime(found.time) : undefined, date);
  });
}

reading("shows a season as it was written, and a month as it is", () => {
  const written = (text: string) => {
    const found = readDate(text);
    return found && "time" in found && formatTime(found.time, "de");
  };
  assert.equal(
    ["WS 2023/24: We", "Fall 2023 – Spring 2024", "May 2024", "2024, from June 2 to June 6: We"].map(written),
    ["WS 2023/24", "Fall 2023 – Spring 2024", "Mai 2024", "2024, from June 2 to June 6"],
  );
  const pairs = [
    "May 3 and 10, 2024: We",
    "3 & 4 May 2024: We",
    "May/July 2024: We",
    "30 May, 7 June 2024: We",
    "31 May & 1 June 2024: We",
    "3 to 10 May 2024: We",
    "between 3 and 10 May 2024: We",
    "On May 3 and\n  10, 2024, we",
  ];
  assert.equal(pairs.map(written), [
    "May 3 and 10, 2024",
    "3.–4. Mai 2024",
    "May/July 2024",
    "30 May, 7 June 2024",
    "31. Mai – 1. Juni 2024",
    "3.–10. Mai 2024",
    "between 3 and 10 May 2024",
    "May 3 and 10, 2024",
  ]);
});

for (const [text, language] of [
  ["Mars 2020: a landing", "en"],
  ["mars 2020 rover", "en"],
  ["Spring 2024 was", "en"],
  ["WS 23/25", "en"],
  ["Hilary 2024 was", "en"],
  ["WS 24 papers", "en"],
  ["WS 12: We", "en"],
  ["HT29: cells", "en"],
  ["FS24 students", "en"],
  ["FS24 Students", "en"],
  ["MT 2024 Workshop", "en"],
  ["12 V 2024 Power", "en"],
  ["Au 2024: gold", "en"],
  ["24.1.10: We", "en"],
  ["1.24.10: We", "de"],
  ["3 x 2024 pixels", "en"],
  ["3 x 2024: pixels", "en"],
  ["XII 2024 Congress", "en"],
  ["X 2024: We", "en"],
  ["2nd prize 2024", "en"],
  ["2º premio 2024", "es"],
  ["Wed 2024", "en"],
  ["mai war", "de"],
  ["mars est", "fr"],
] as const) {
  reading(`finds no month in "${text}"`, () => {
    assert.is(readDate(text, { language, year: language === "en" ? undefined : 2024 }), undefined);
  });
}

reading.run();

const numbered = suite("startsWithNumberedDate");

for (const [text, language, expected] of [
  ["5. Mai 2025: Wir", "de", true],
  ["5. května 2025", "cs", true],
  ["2025. május 3.", "hu", true],
  ["3. 5. 2025 We", "en", true],
  ["3. 5.: My", "cs", true],
  ["3. 5. My", "cs", false],
  ["3. – 5. 5. 2025: My", "cs", true],
  ["3. 5. – 5. 6. 2025: My", "cs", true],
  ["1. – 2. 3. 4 papers", "en", false],
  ["2025. 5. 3. 샘", "ko", true],
  ["2025. 5.: 샘", "ko", true],
  ["5. May 2025: We", "en", false],
  ["1. Maiglöckchen", "de", false],
  ["1. 2024.05 We", "en", false],
  ["12. 2024 Smith", "en", false],
  ["2024. We", "en", false],
  ["2024. 5 papers", "en", false],
  ["5 Mai 2025", "de", false],
] as const) {
  numbered(`is ${expected} for "${text}" in ${language}`, () => {
    assert.is(startsWithNumberedDate(text, language), expected);
  });
}

numbered.run();
