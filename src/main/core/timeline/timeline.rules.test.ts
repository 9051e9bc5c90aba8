import { expect, test } from 'vitest'
import { type RoomChange, spansOf } from './timeline.rules'

const change = (on: string, state: RoomChange['state'], room: RoomChange['room'] = 'skydd'): RoomChange => ({
  room,
  state,
  on,
})

test('a room is in one state until the day it changes', () => {
  expect(spansOf([change('2026-03-02', 'planerat'), change('2026-03-05', 'pagar')])).toEqual([
    { room: 'skydd', state: 'planerat', from: '2026-03-02', until: '2026-03-05' },
    { room: 'skydd', state: 'pagar', from: '2026-03-05', until: null },
  ])
})

test('of several changes in a day the last one counts', () => {
  expect(
    spansOf([change('2026-03-02', 'planerat'), change('2026-03-05', 'pagar'), change('2026-03-05', 'klart')]),
  ).toEqual([
    { room: 'skydd', state: 'planerat', from: '2026-03-02', until: '2026-03-05' },
    { room: 'skydd', state: 'klart', from: '2026-03-05', until: null },
  ])
})

test('a state said again goes on, also when the day had another in between', () => {
  expect(
    spansOf([change('2026-03-02', 'planerat'), change('2026-03-05', 'pagar'), change('2026-03-05', 'planerat')]),
  ).toEqual([{ room: 'skydd', state: 'planerat', from: '2026-03-02', until: null }])
})

test('each room has its own spans, in the order of the rooms', () => {
  expect(
    spansOf([change('2026-03-02', 'pagar', 'psykisk-halsa'), change('2026-03-03', 'klart', 'skydd')]).map(
      ({ room }) => room,
    ),
  ).toEqual(['skydd', 'psykisk-halsa'])
})
