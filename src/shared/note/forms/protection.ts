import type { FormDefinition } from '../form'
import { bestInterest, childsView, choice, day, reporter, row, text, voluntary } from './fields'

const officers = ['barnhandlaggare', 'forste-socialsekreterare'] as const

/** Does the child need protection at once (SoL 20:1)? */
export const protectionAssessment: FormDefinition = {
  id: 'skyddsbedomning',
  version: 1,
  title: 'Omedelbar skyddsbedömning',
  purpose: 'Behöver barnet skydd nu? Görs genast när en uppgift kommer in, och på nytt när något förändras',
  akt: ['barnakt'],
  signedBy: officers,
  needsSocionom: true,
  isListed: true,
  group: 'skydd-utredning',
  fields: [
    text(
      'uppgift',
      'inkommet',
      'Vad som har kommit in och när',
      'Dag och klockslag, vad uppgiften säger och hur den kom hit',
    ),
    reporter,
    text('uppgift', 'vet', 'Det vi vet säkert', 'Det som är bekräftat, och av vem'),
    text(
      'uppgift',
      'vet-inte',
      'Det vi inte vet',
      'Det som är oklart eller motsägs, och det ni inte har hunnit ta reda på',
    ),
    text('uppgift', 'kontakter', 'Kontakter som har tagits', 'Vem, när och vad som kom fram', voluntary),
    choice('uppgift', 'traffat', 'Har någon av oss träffat barnet?', 'Om inte: skriv varför vid ”Det vi inte vet”', {
      ja: 'Ja',
      nej: 'Nej, inte ännu',
    }),
    text('uppgift', 'i-natt', 'Var barnet är i natt', 'Plats, och vilka som finns där. Läggs i det skyddade facket.', {
      place: 'skydd',
    }),
    text(
      'uppgift',
      'risker-skydd',
      'Risker och skydd runt barnet',
      'Vad som hotar barnet, och vem eller vad som skyddar',
    ),
    ...childsView('sin trygghet'),
    text(
      'uppgift',
      'syskon',
      'Syskon och andra barn',
      'Vilka de är och om de behöver skydd; skriv om det inte finns några',
    ),
    text('bedomning', 'bedomning', 'Bedömning', 'Behöver barnet omedelbart skydd? Åtskild från uppgifterna.'),
    bestInterest,
    text('bedomning', 'motivering', 'Motivering', 'Varför ni bedömer så, och vad som talar emot'),
    choice('atgard', 'atgard', 'Åtgärd nu', 'Det som görs i dag', {
      ingen: 'Ingen omedelbar åtgärd',
      sakerhetsplan: 'Säkerhetsplan',
      'skyddat-boende': 'Skyddat boende',
      'lvu-6': 'Omedelbart omhändertagande enligt 6 § LVU',
      annat: 'Annat',
    }),
    text('atgard', 'atgard-hur', 'Så görs det', 'Vad, vem och när. Skriv aldrig ut var ett skyddat boende ligger.', {
      place: 'skydd',
      onlyIf: { key: 'atgard', is: ['sakerhetsplan', 'skyddat-boende', 'annat'] },
    }),
    choice(
      'atgard',
      'lvu-organ',
      'Vem som har beslutat om omhändertagandet',
      'En socialsekreterare kan aldrig fatta det beslutet',
      {
        namnd: 'Socialnämnden',
        utskott: 'Nämndens utskott',
        ordforande: 'Nämndens ordförande',
        ledamot: 'Ledamot som nämnden har utsett',
      },
      { onlyIf: { key: 'atgard', is: ['lvu-6'] } },
    ),
    row(
      'atgard',
      'lvu-namn',
      'Beslutsfattarens namn',
      'Den förtroendevalda som har fattat eller skrivit under beslutet',
      {
        isOutsider: true,
        onlyIf: { key: 'atgard', is: ['lvu-6'] },
      },
    ),
    day('atgard', 'lvu-dag', 'Beslutsdag', 'Den dag omhändertagandet beslutades', 'past', {
      onlyIf: { key: 'atgard', is: ['lvu-6'] },
    }),
    day('atgard', 'ny-provning', 'Ny prövning senast', 'Den dag skyddet ska bedömas igen', 'coming', voluntary),
  ],
}

/** Is an inquiry to be opened (SoL 20:2)? */
export const preliminaryAssessment: FormDefinition = {
  id: 'forhandsbedomning',
  version: 1,
  title: 'Förhandsbedömning',
  purpose: 'Beslut om en utredning ska inledas eller inte',
  akt: ['barnakt'],
  signedBy: officers,
  needsSocionom: true,
  isListed: true,
  group: 'skydd-utredning',
  fields: [
    text('uppgift', 'uppgifter', 'Uppgifterna i korthet', 'Det som har kommit in och som prövas här'),
    reporter,
    text('uppgift', 'kontakter', 'Kontakter som har tagits', 'Vem, när och vad som kom fram'),
    text(
      'uppgift',
      'kannedom',
      'Tidigare kännedom',
      'Det som redan står i barnets akt och har betydelse nu',
      voluntary,
    ),
    ...childsView('det som har kommit in'),
    text(
      'uppgift',
      'vardnadshavare',
      'Vårdnadshavarnas inställning',
      'Var och en för sig: vad de säger om uppgifterna och om en utredning',
      voluntary,
    ),
    text(
      'uppgift',
      'vardnadshavare-saknas',
      'Varför vårdnadshavarna inte har tillfrågats',
      'Till exempel informationsspärr. Skriv att spärr gäller, aldrig vad den gäller.',
      { onlyIf: { key: 'vardnadshavare', isFilled: false } },
    ),
    choice(
      'atgard',
      'polisanmalan',
      'Ställningstagande till polisanmälan',
      'Fylls i när det finns misstanke om brott mot barnet',
      { ja: 'Polisanmälan görs', nej: 'Ingen polisanmälan', avvaktar: 'Avvaktar' },
      voluntary,
    ),
    text('bedomning', 'polisanmalan-skal', 'Varför ingen polisanmälan görs nu', 'Hur barnets bästa har vägts', {
      onlyIf: { key: 'polisanmalan', is: ['nej', 'avvaktar'] },
    }),
    bestInterest,
    choice('atgard', 'beslut', 'Beslut', 'Rör uppgiften våld i nära relation inleds utredning direkt', {
      inleds: 'Utredning inleds',
      'inleds-inte': 'Utredning inleds inte',
    }),
    text('bedomning', 'motivering', 'Motivering', 'Varför utredning ska inledas eller inte'),
    row('atgard', 'beslutsfattare', 'Beslutsfattare', 'Namn och befattning'),
    day('atgard', 'beslutsdag', 'Beslutsdag', 'Den dag beslutet fattades', 'past'),
    text(
      'atgard',
      'underrattelser',
      'Underrättelser och återkoppling',
      'Vem som får veta vad och när, och om anmälaren vill ha återkoppling. Under informationsspärr väntar beskedet.',
    ),
  ],
}

/** How the inquiry is to be done. */
export const inquiryPlan: FormDefinition = {
  id: 'utredningsplan',
  version: 1,
  title: 'Utredningsplan',
  purpose: 'Vad utredningen ska svara på, hur barnet får vara med och när det ska vara klart',
  akt: ['barnakt'],
  signedBy: officers,
  needsSocionom: true,
  isListed: true,
  group: 'skydd-utredning',
  needsAreas: true,
  fields: [
    text('uppgift', 'fragor', 'Frågor vi ska besvara', 'De frågor om barnet som utredningen ska ge svar på'),
    text(
      'atgard',
      'samtal-med',
      'Vilka vi talar med, och varför',
      'Barnet, vårdnadshavare och andra; vad var och en kan belysa',
    ),
    text(
      'barnets-rost',
      'delaktighet',
      'Så får barnet vara med',
      'Vad barnet har fått veta, vad det själv vill, och hur det får påverka',
    ),
    day('atgard', 'inledd', 'Utredningen inleddes', 'Dagen för beslutet', 'past'),
    day('atgard', 'halvtid', 'Avstämning vid halva tiden', 'Den dag planen gås igenom', 'coming'),
    day('atgard', 'klar', 'Utredningen klar senast', 'Högst fyra månader efter beslutet', 'coming'),
    text('atgard', 'tidplan', 'Tidplan däremellan', 'Vad som görs i vilken ordning', voluntary),
    text(
      'atgard',
      'polis',
      'Samordning med polisen',
      'Vad vi inte får göra eller fråga om ännu, och vem som säger till när vi får',
    ),
    day('atgard', 'skydd-omprovas', 'Skyddet omprövas', 'Den dag skyddsbedömningen görs om', 'coming'),
  ],
}
