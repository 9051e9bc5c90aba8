import { decided, type Said, todo } from '../said'

/** Var är barnet och med vem? Mående, språk, funktionsnedsättning. Ett utfall för varje barn. */
export const barnetNu: readonly Said[] = [
  decided(
    'liten',
    '{Barn} är på {skola} på dagarna och hämtas av {trygg}. Personalen ser ett barn som söker närhet mer än tidigare.',
  ),
  decided(
    'liten',
    '{Barn} går på {skola}. {Hon} leker som vanligt men vill inte sova middag. Språket är åldersadekvat.',
  ),
  decided(
    'liten',
    'På {skola} beskrivs {barn} som tystare sedan en tid. {Hon} förstår enkla frågor och berättar när det är lugnt omkring {henne}.',
  ),
  decided(
    'skolbarn',
    '{Barn} går i skolan som vanligt på {skola}. Mentor är informerad om att {hon} kan behöva hjälp att komma iväg från lektion.',
  ),
  decided(
    'skolbarn',
    '{Barn} är i skolan. Läraren beskriver koncentrationssvårigheter de senaste veckorna. Inga kända funktionsnedsättningar.',
  ),
  decided(
    'skolbarn',
    '{Barn} har haft enstaka frånvarodagar. Sover dåligt enligt {trygg}. Har en nära kamrat på {skola}.',
  ),
  decided(
    'skolbarn',
    '{Barn} har berättat för en vuxen på {skola} och vet att uppgifterna har förts vidare. {Hon} har frågat vad som händer nu.',
  ),
  decided(
    'tonaring',
    '{Barn} är i skolan men går hem tidigt vissa dagar. {Hon} har själv sagt att {hon} vill prata med någon.',
  ),
  decided('tonaring', '{Barn} håller sig undan och svarar kort. {Hon} har god kontakt med skolkuratorn på {skola}.'),
  decided(
    'tonaring',
    '{Barn} har telefonen på sig och vet att {hon} kan ringa handläggaren direkt.',
    todo('handlaggare', 1, 'Ge {barn} direktnummer och berätta vad som händer härnäst'),
  ),
  decided(
    'tonaring',
    '{Barn} vill själv få veta det som bestäms i dag. Handläggaren tar det med {henne} efter skolan.',
    todo('handlaggare', 0, 'Samtal med {barn} efter samrådet'),
  ),
  decided('', '{Barn} har ingen känd funktionsnedsättning. Vardagen rullar på med stöd av {trygg}.'),
]
