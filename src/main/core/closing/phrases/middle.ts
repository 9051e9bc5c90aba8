import { dayText, type Phrases } from './phrases'

/** For a child of eight to twelve, who reads it alone or with somebody near. */
export const middle: Phrases = {
  title: 'Din barnahuslogg',
  greeting: (name) => `Hej ${name}!`,
  intro:
    'Här står vad som hände när du hade kontakt med oss på Barnahus: vilka du träffade, när och varför. Papperet är ditt. Spara det, så kan du läsa det igen när du vill.',
  headings: {
    met: 'Vilka du träffade',
    happened: 'Det här hände',
    wanted: 'Det här ville du',
    promised: 'Det här lovade vi dig',
    written: 'Var det står skrivet',
    ask: 'Vem du kan fråga',
  },
  when: (day) => `Den ${dayText(day)}`,
  events: {
    anmalan: 'Någon var orolig för dig och berättade det för socialtjänsten. Socialtjänsten hjälper barn och familjer.',
    skyddsbedomning: 'Socialtjänsten tänkte igenom om du var trygg, och om du behövde hjälp på en gång.',
    'utredning-inledd':
      'Socialtjänsten bestämde sig för att ta reda på mer om hur du hade det. Det kallas en utredning.',
    'utredning-inte-inledd': 'Socialtjänsten bestämde att inte ta reda på mer just då.',
    'utredning-avslutad': 'Socialtjänsten blev klar med sin utredning om hur du hade det.',
    'lvu6-beslut': 'Det bestämdes att andra vuxna skulle ta hand om dig en tid, för att du skulle vara trygg.',
    'lvu-ansokan': 'Socialtjänsten bad en domstol att bestämma vilken hjälp du skulle få.',
    'insats-beslutad': 'Det bestämdes att du eller din familj skulle få hjälp.',
    'insats-verkstalld': 'Du började få den hjälp som hade bestämts.',
    polisanmalan: 'Polisen fick veta vad du kan ha varit med om. Det kallas en polisanmälan.',
    'forundersokning-inledd': 'Polisen började ta reda på vad som hade hänt. Det kallas en förundersökning.',
    'forundersokning-nedlagd':
      'Polisen slutade utreda. Så blir det ofta när det inte går att bevisa vad som har hänt. Det betyder inte att du har gjort fel, och inte att ingen tror på dig.',
    atal: 'Åklagaren bestämde att det ska bli en rättegång. Då får en domstol pröva vad som har hänt.',
    dom: 'Domstolen berättade vad den hade kommit fram till. Det kallas en dom.',
    'sarskild-foretradare':
      'Du fick en egen vuxen som ser till att du får det du har rätt till när polisen utreder. Det kallas en särskild företrädare.',
    barnforhor:
      'Du var på Barnahus. Där fick du berätta för en polis, om du ville. Samtalet spelades in, för att du inte skulle behöva berätta samma sak många gånger.',
    lakarundersokning: 'En läkare undersökte dig för att se hur du mådde i kroppen.',
    eftermote: 'De vuxna som hjälper dig träffades och bestämde vad som skulle hända sedan.',
    hembesok: 'Vi hälsade på där du bor för att se hur du hade det.',
    'uppfoljande-samtal': 'Vi hörde av oss igen för att få veta hur du hade det.',
    krisstod: 'Du fick träffa någon att prata med om det som hade hänt. Det kallas krisstöd.',
    behandling: 'Du började få hjälp för att må bättre. Det kallas behandling.',
    uppfoljning: 'Vi tog reda på hur det gick för dig, och om hjälpen var bra.',
    'arende-oppnat': 'Barnahus började hjälpa till. På Barnahus arbetar flera slags vuxna tillsammans för barn.',
    'arende-avslutat': 'Vi på Barnahus blev klara.',
    'remiss-forsta-besok': 'Du träffade dem som ska hjälpa dig vidare för första gången.',
    'behov-forsta-besok': 'Du träffade dem som ska hjälpa dig vidare för första gången.',
    samrad: 'Vuxna som ska hjälpa dig träffades och pratade om vad du behövde. Det kallas ett samråd.',
  },
  promised: (promise) => `Vi lovade dig: ”${promise}” Det löftet höll vi.`,
  written: {
    always: 'Socialtjänsten har skrivit om det i din akt. En akt är som en pärm med allt som rör dig.',
    police: 'Polisen har egna papper om sin utredning.',
    health: 'Läkaren har skrivit i din journal hos sjukvården.',
    read: 'Du har rätt att be om att få läsa det som står om dig. Någon av oss kan hjälpa dig.',
  },
  ask: (whom, how) => `Du kan alltid fråga ${whom}. ${how}`,
  closing: 'Du får fråga om allt som står här, och även om det som inte står här. Det gäller också längre fram.',
}
