import { dayText, type Phrases } from './phrases'

/** For somebody of thirteen to seventeen. */
export const teen: Phrases = {
  title: 'Din barnahuslogg',
  greeting: (name) => `Hej ${name}!`,
  intro:
    'Här står vad som hände när du hade kontakt med Barnahus: vilka du träffade, vad som bestämdes och var det finns skrivet. Papperet är ditt. Du bestämmer själv om någon annan ska få läsa det.',
  headings: {
    met: 'Vilka du träffade',
    happened: 'Vad som hände',
    wanted: 'Vad du ville',
    promised: 'Vad vi lovade dig',
    written: 'Var det finns skrivet',
    ask: 'Vem du kan fråga',
  },
  when: dayText,
  events: {
    anmalan: 'Socialtjänsten fick veta att någon var orolig för dig. Det kallas en orosanmälan.',
    skyddsbedomning: 'Socialtjänsten bedömde om du behövde skydd direkt. Det kallas en skyddsbedömning.',
    'utredning-inledd':
      'Socialtjänsten inledde en utredning. Då tar de reda på hur du har det och vilket stöd du kan behöva.',
    'utredning-inte-inledd': 'Socialtjänsten bestämde att inte inleda någon utredning.',
    'utredning-avslutad': 'Socialtjänstens utredning blev klar.',
    'lvu6-beslut':
      'Det bestämdes att du skulle omhändertas direkt, för att du skulle vara trygg. Reglerna om det står i en lag som kallas LVU.',
    'lvu-ansokan':
      'Socialnämnden bad en domstol att bestämma om vård för dig. Reglerna om det står i en lag som kallas LVU.',
    'insats-beslutad': 'Det bestämdes att du eller din familj skulle få stöd.',
    'insats-verkstalld': 'Du började få det stöd som hade bestämts.',
    polisanmalan: 'Det gjordes en polisanmälan om det du kan ha varit med om.',
    'forundersokning-inledd': 'Polis och åklagare inledde en förundersökning. Då utreder de om ett brott har begåtts.',
    'forundersokning-nedlagd':
      'Förundersökningen lades ned. Det är vanligt när det inte går att bevisa vad som har hänt. Det betyder inte att du har gjort något fel, eller att ingen tror på dig.',
    atal: 'Åklagaren väckte åtal. Det betyder att en domstol ska pröva vad som har hänt.',
    dom: 'Domstolen meddelade sin dom.',
    'sarskild-foretradare':
      'Du fick en särskild företrädare. Det är någon som tar till vara dina rättigheter i utredningen, i stället för dina vårdnadshavare.',
    barnforhor:
      'Du var på förhör på Barnahus. Samtalet spelades in, för att du inte skulle behöva berätta samma sak flera gånger.',
    lakarundersokning: 'En läkare undersökte dig, för att se hur du mådde och om du behövde vård.',
    eftermote: 'De som hjälper dig träffades efter förhöret och bestämde vad som skulle hända sedan.',
    hembesok: 'Vi kom på hembesök för att se hur du hade det.',
    'uppfoljande-samtal': 'Vi hörde av oss igen för att få veta hur du hade det.',
    krisstod: 'Du fick krisstöd: någon att prata med om det som hade hänt.',
    behandling: 'Din behandling började.',
    uppfoljning: 'Vi följde upp hur det gick för dig, och om stödet fungerade.',
    'arende-oppnat':
      'Ditt ärende på Barnahus började. På Barnahus samarbetar socialtjänst, polis, åklagare och sjukvård.',
    'arende-avslutat': 'Ditt ärende på Barnahus avslutades.',
    'remiss-forsta-besok': 'Du hade ditt första besök hos dem som skulle ge dig fortsatt stöd.',
    'behov-forsta-besok': 'Du hade ditt första besök hos dem som skulle ge dig fortsatt stöd.',
    samrad: 'De som skulle hjälpa dig hade ett samråd. Då planerar de tillsammans vad du behöver.',
  },
  promised: (promise) => `Vi lovade dig: ”${promise}” Det löftet höll vi.`,
  written: {
    always: 'Socialtjänsten har skrivit i din akt. Där samlas allt som rör dig.',
    police: 'Polis och åklagare har sin egen utredning.',
    health: 'Sjukvården har skrivit i din journal.',
    read: 'Du har rätt att begära att få läsa det som står om dig. Ibland får vissa uppgifter inte lämnas ut, och då ska du få veta varför.',
  },
  ask: (whom, how) => `Du kan fråga ${whom}. ${how}`,
  closing: 'Du kan höra av dig även längre fram, om det dyker upp frågor eller om du behöver stöd igen.',
}
