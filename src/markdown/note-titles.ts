/** Kinds of notes, in the order of their titles. */
const kinds =
  "note|tip|hint|important|warning|caution|danger|attention|error|seealso|abstract|info|success|question|failure|bug|example|quote|summary|todo|news".split(
    "|",
  );
const titles: Readonly<Record<string, string>> = {
  de: "Hinweis|Tipp|Tipp|Wichtig|Warnung|Vorsicht|Gefahr|Achtung|Fehler|Siehe auch|Zusammenfassung|Information|Erfolg|Frage|Fehlschlag|Fehler|Beispiel|Zitat|Zusammenfassung|Zu tun|Neues",
  en: "Note|Tip|Hint|Important|Warning|Caution|Danger|Attention|Error|See also|Abstract|Info|Success|Question|Failure|Bug|Example|Quote|Summary|To do|News",
  es: "Nota|Consejo|Pista|Importante|Advertencia|Precaución|Peligro|Atención|Error|Véase también|Resumen|Información|Éxito|Pregunta|Fallo|Error|Ejemplo|Cita|Resumen|Por hacer|Novedades",
  fr: "Remarque|Astuce|Indice|Important|Avertissement|Prudence|Danger|Attention|Erreur|Voir aussi|Résumé|Information|Succès|Question|Échec|Bogue|Exemple|Citation|Résumé|À faire|Nouveautés",
  it: "Nota|Suggerimento|Suggerimento|Importante|Avviso|Cautela|Pericolo|Attenzione|Errore|Vedi anche|Riassunto|Informazione|Riuscito|Domanda|Non riuscito|Errore|Esempio|Citazione|Riassunto|Da fare|Novità",
  ja: "メモ|ヒント|ヒント|重要|警告|注意|危険|注意|エラー|関連項目|概要|情報|成功|質問|失敗|バグ|例|引用|まとめ|やること|お知らせ",
  ko: "참고|팁|힌트|중요|경고|주의|위험|주의|오류|함께 보기|초록|정보|성공|질문|실패|버그|예|인용|요약|할 일|소식",
  nl: "Opmerking|Tip|Hint|Belangrijk|Waarschuwing|Voorzichtig|Gevaar|Let op|Fout|Zie ook|Samenvatting|Informatie|Geslaagd|Vraag|Mislukt|Fout|Voorbeeld|Citaat|Samenvatting|Te doen|Nieuws",
  pt: "Nota|Dica|Dica|Importante|Aviso|Cuidado|Perigo|Atenção|Erro|Ver também|Resumo|Informação|Sucesso|Pergunta|Falha|Erro|Exemplo|Citação|Resumo|A fazer|Novidades",
  zh: "备注|提示|提示|重要|警告|小心|危险|注意|错误|另见|摘要|信息|成功|问题|失败|缺陷|示例|引用|小结|待办|新闻",
  "zh-Hant":
    "備註|提示|提示|重要|警告|小心|危險|注意|錯誤|另見|摘要|資訊|成功|問題|失敗|錯誤|範例|引用|小結|待辦|消息",
};

/**
 * The title of a note whose author gave it none, by its kind.
 *
 * @param language a BCP 47 language tag; in a language that is not known here, the title is English
 * @returns undefined for a kind that is not known
 */
export function titleOfNote(kind: string, language = "en"): string | undefined {
  const isTraditional = /^zh-(?:Hant|HK|MO|TW)\b/i.test(language);
  const [code = ""] = isTraditional ? ["zh-Hant"] : language.toLowerCase().split("-");
  const words = titles[code] ?? titles.en;
  const at = kinds.indexOf(kind);
  return at < 0 ? undefined : words?.split("|")[at];
}
