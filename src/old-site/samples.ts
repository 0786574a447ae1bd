import { type Data, record, textOf } from "../data.ts";

const titles =
  /^(?:Paper Title Number \d+(?:\b.*)?|Talk \d+ on Relevant Topic.*|Tutorial \d+ on Relevant Topic.*|Conference Proceeding talk \d+ on Relevant Topic.*|Teaching experience \d+|Blog Post number \d+|Future Blog Post|Portfolio item number \d+|Example post \d+|An example (?:preprint \/ working paper|(?:conference|journal) (?:paper|article))|Example Talk|Writing technical content in Markdown|Display Jupyter Notebooks with .*|Welcome to (?:Wowchemy|Hugo Blox)\b.*|Welcome to Jekyll!.*|Lorem ipsum.*|a post with (?:diagrams|redirect)|a distill-style blog post|Example (?:Page|Project|Event|Talk|Conference Paper|Journal Article|Preprint.*)|Terms and Privacy Policy|Page not in menu|Archive Layout with Content|Markdown( Guide)?|Sitemap|Jupyter notebook markdown generator|Page Archive|Posts by (?:Category|Collection|Tags?)|Talk map)$/i;
const texts =
  /A simple inline announcement\.|A long announcement with details|A simple inline announcement with Markdown emoji|Um anúncio simples em uma linha|Um anúncio longo com detalhes|Jean shorts raw denim Vice normcore|This is a sample blog post\.|I rock a great mustache|To learn more about Quarto websites|You can use the \[editor on GitHub\]\(|Welcome to \[Hexo\]\(https:\/\/hexo\.io\/\)! This is your very first post\.|is a professor of artificial intelligence at the Stanford AI Lab\. His research|^\s*For now, this page is assumed to be a static description of your courses\.[^\n]*\s*Organize your courses by [^\n]*\s*$|^\s*\[Hugo Blox Builder\]\(https:\/\/hugoblox\.com\) is designed to give technical content creators/;

/** Titles of al-folio's projects and posts, which authors also give their own, and leave the samples' tag on these. */
const titlesOfProjects = /^project \d+(?: with very long name)?$/i;
const textOfProjects =
  /Every project has a beautiful feature showcase|Cada projeto tem uma bela página|Lorem ipsum dolor sit amet|^(?:a project )?with (?:a )?background image\b/;
const titlesOfPosts = /^(?:a post\b|a distill-style\b|displaying (?:beautiful|external)\b|uma postagem\b)/i;

/** The authors of the example works in Hugo Blox. */
export const sampleAuthors = /\bBighetti\b[^@{}]{0,40}\bFord\b/;

/** Einstein's works, which come with al-folio, as BibTeX entries. */
export const sampleWorks =
  /^@\w+\{(?:einstein19(?:20relativity|56investigations|50meaning|05molekularkinetischen|05movement|05electrodynamics|05photoelectriceffect)|PhysRev\.47\.777|przibram1967letters),[\s\S]*?^\}[ \t]*$/gm;

/** Pages of newer versions of Hugo Blox, whose titles begin with emoji. */
const ofBlox =
  /^[^\p{L}]*(?:Communicate your results effectively with the best data visualizations|Sharpen your thinking with a second brain|Turn Jupyter Notebooks into Blog Posts|Manage your projects|Easily create your own simple yet highly customizable blog|Teach academic courses|Create Beautiful Presentations with Markdown)$/u;

/** academicpages' sample of a CV, with nothing of the author's above or below it. */
const cv =
  /^\s*(?:\{% include base_path %\}\s*)?Education\s*=+\s*\* (?:Ph\.D in Version Control Theory|B\.S\. in GitHub),[\s\S]*Tagging issues[\s\S]*Sub-skill 2\.3[\s\S]*43 different slack teams\s*$/;
/** Titles of al-folio's courses, and who gives them. */
const titlesOfCourses = /^(?:Introduction to Machine Learning|Data Science Fundamentals)$/;
const teachers = /^Prof\. (?:Example|Data)$/;

/** Whether the author's file of a newer Hugo Blox is its sample. */
export function isSampleAuthor({ name, bio }: Data): boolean {
  const { display } = record(name);
  return (
    /\bAlex Johnson$/.test(textOf(display) ?? "") &&
    /\bAlex Johnson is a Senior AI Research/.test(textOf(bio) ?? "")
  );
}

/** Whether a page is the theme's own, which nobody meant to publish. */
export function isSample(data: Data, body: string, file: string): boolean {
  const title = textOf(data.title) ?? "";
  const isOfCourse = /^content\/(?:\w\w\/)?courses\/hugo-blox\//.test(file);
  const isProject =
    /^content\/(?:\w\w\/)?projects\/(?:scikit|pandas|pytorch)\//.test(file) &&
    textOf(data.date)?.startsWith("2023-10-26") === true;
  if (isOfCourse || isProject || ofBlox.test(title)) return true;
  const tags = [data.categories, data.tags].flat().flatMap((tag) => textOf(tag)?.split(/[\s,]+/) ?? []);
  return (
    titles.test(title) ||
    (titlesOfProjects.test(title) && textOfProjects.test(body.trim() || (textOf(data.description) ?? ""))) ||
    (titlesOfPosts.test(title) && tags.includes("sample-posts")) ||
    texts.test(body.slice(0, 2000)) ||
    cv.test(body) ||
    (/^(?:Jane Smith|John Doe|Sarah Johnson|The Godfather)$/.test(title) &&
      /^\s*Lorem ipsum dolor/.test(body)) ||
    (titlesOfCourses.test(title) && teachers.test(textOf(data.instructor) ?? "")) ||
    (/(?:^|\/)aboutwebsite\.md$/.test(file) && body.includes("# Use this website as a template")) ||
    /^An (?:introduction to using .* Slides feature|example of (?:using the in-built project page|linking directly to an external project website))/.test(
      textOf(data.summary) ?? "",
    ) ||
    textOf(data.author) === "Hugo Authors" ||
    data.demo === true
  );
}

/** Whether a CV is the sample of academicpages or al-folio; some put only their own name into it. */
export function isSampleCv(text: string): boolean {
  return (
    /["']?\b(?:name|value)["']?:\s*["']?(?:Your Sidebar Name|Your Name|Albert Einstein)\b/.test(text) ||
    (text.includes("albert@einstein.de") && text.includes("German-born theoretical physicist"))
  );
}
