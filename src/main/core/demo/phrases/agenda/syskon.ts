import { decided, notNow, type Said, todo } from '../said'

/** Finns syskon som också behöver skydd, förhör eller stöd? */
export const syskon: readonly Said[] = [
  decided(
    'flera !delvis',
    'Syskonen har egna ärenden och tas upp var för sig under varje punkt. Inga fler barn i hushållet.',
  ),
  decided(
    'flera !delvis',
    'Alla barn i hushållet är med i dagens samråd. Halvsyskon på annan ort finns inte enligt folkbokföringen.',
    todo('handlaggare', 3, 'Kontrollera i registret om det finns fler barn'),
  ),
  decided('flera !delvis', 'Barnen informeras var för sig så att ingen av dem får bära den andras berättelse.'),
  decided(
    'flera delvis',
    'Det yngsta barnet hörs inte nu men omfattas av skyddet, utredningen och stödet på samma villkor.',
    todo('handlaggare', 5, 'Egen bedömning av stödbehovet för det barn som inte hörs'),
  ),
  decided(
    'flera delvis',
    'Ett av barnen hörs. Det andra barnets ärende hålls öppet och frågan om förhör tas upp igen när åklagaren har läst det första.',
  ),
  decided('ett', 'Ett vuxet halvsyskon finns. Inga andra barn i hushållet.'),
  notNow('ett', '{Barn} har inga syskon.'),
  notNow('ett', 'Inga andra barn bor i hemmet. {Utpekad} har inga andra barn enligt socialtjänstens uppgifter.'),
  notNow('ett utom', 'Syskon finns men berörs inte av misstanken. Vårdnadshavarna informerar dem själva.'),
  notNow('ett tonaring', '{Barn} är yngst i familjen och de äldre syskonen är utflyttade.'),
  notNow(
    'ett skolbarn',
    'Inga syskon hemma. Kusiner som vistas i hemmet bor i annan kommun och den kommunen är informerad.',
  ),
  decided(
    'ett styv',
    '{Utpekad} har barn varannan vecka. Deras hemkommun informeras av socialtjänsten.',
    todo('handlaggare', 1, 'Anmälan till den kommun där {utpekad} har egna barn'),
  ),
]
