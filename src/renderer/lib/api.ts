import type { Contract, EndpointName } from '@shared/contract'
import type { InputOf, OutputOf, Topic } from '@shared/contract/define'
import { AppError, type Failure, type Result } from '@shared/result'
import type { shellContract } from '@shared/shell/shell.contract'
import { type QueryClient, type UseMutationResult, useMutation, useQueries } from '@tanstack/react-query'
import { askToConfirm } from './confirming'

declare global {
  interface Window {
    readonly shell: { invoke(name: string, input: unknown): Promise<unknown> }
  }
}

type ShellContract = typeof shellContract

interface Answer {
  readonly kind: 'answer'
  readonly id: number
  readonly result: Result<never>
}
interface Changed {
  readonly kind: 'changed'
  readonly topics: readonly Topic[]
  readonly by: number | null
}
export interface Progress {
  readonly job: string
  readonly done: number
  readonly total: number
}
type FromCore = Answer | Changed | { readonly kind: 'progress'; readonly progress: Progress }

const waiting = new Map<number, (result: Result<never>) => void>()
/** Requests whose own changes this page already shows. */
const quiet = new Set<number>()
const changeListeners = new Set<(topics: readonly Topic[]) => void>()
const progressListeners = new Set<(progress: Progress) => void>()
let lastId = 0

const port = new Promise<MessagePort>((resolve) => {
  addEventListener('message', ({ source, data, ports: [given] }: MessageEvent<unknown>) => {
    if (source !== window || data !== 'core-port' || !given) return
    given.onmessage = ({ data: message }: MessageEvent<FromCore>) => receive(message)
    given.addEventListener('close', () => {
      for (const settle of waiting.values()) settle({ ok: false, error: { code: 'core-stopped' } })
      waiting.clear()
    })
    resolve(given)
  })
})

function receive(message: FromCore): void {
  if (message.kind === 'answer') {
    waiting.get(message.id)?.(message.result)
    waiting.delete(message.id)
  } else if (message.kind === 'progress') {
    for (const listen of progressListeners) listen(message.progress)
  } else if (message.by === null || !quiet.delete(message.by)) {
    for (const listen of changeListeners) listen(message.topics)
  }
}

/** Asks the shell for what only the shell can do. Throws AppError. */
export async function askShell<N extends keyof ShellContract>(
  name: N,
  input: InputOf<ShellContract[N]>,
): Promise<OutputOf<ShellContract[N]>> {
  const result = (await window.shell.invoke(name, input)) as Result<OutputOf<ShellContract[N]>>
  if (!result.ok) throw new AppError(result.error)
  return result.value
}

/** Gets this page its port to the core. Called once, before anything is asked. */
export const connect = () => askShell('shell.connect', {})

/** Asks the core. Throws AppError. A quiet command does not make this page ask again for what it has just written. */
export async function invoke<N extends EndpointName>(
  name: N,
  input: InputOf<Contract[N]>,
  options: { readonly quiet?: boolean } = {},
): Promise<OutputOf<Contract[N]>> {
  let result = await post(name, input, options)
  // Asked again with the same input once the passphrase has been typed: nothing that was written is written twice.
  if (!result.ok && result.error.code === 'confirm-needed' && (await askToConfirm()))
    result = await post(name, input, options)
  if (!result.ok) throw new AppError(result.error)
  return result.value
}

async function post<N extends EndpointName>(
  name: N,
  input: InputOf<Contract[N]>,
  options: { readonly quiet?: boolean },
): Promise<Result<OutputOf<Contract[N]>>> {
  const open = await port
  lastId += 1
  const id = lastId
  if (options.quiet) quiet.add(id)
  const result = await new Promise<Result<OutputOf<Contract[N]>>>((resolve) => {
    waiting.set(id, resolve)
    open.postMessage({ id, name, input })
  })
  if (!result.ok) quiet.delete(id)
  return result
}

/** A question for useQuery; its key begins with the topic that makes it stale. */
export const ask = <N extends EndpointName>(name: N, input: InputOf<Contract[N]>): Question<N> => ({
  queryKey: [name.slice(0, name.indexOf('.')), name, input],
  queryFn: () => invoke(name, input),
})

/** Written out, for the compiler will not write a type as long as the whole contract. */
export interface Question<N extends EndpointName> {
  readonly queryKey: readonly [string, N, InputOf<Contract[N]>]
  readonly queryFn: () => Promise<OutputOf<Contract[N]>>
}

/** Asks at once for what a page's parts will each ask for when they are drawn: the answers come together, and none waits for another. */
export function useAhead(...questions: readonly Question<EndpointName>[]): void {
  useQueries({ queries: questions as Question<'account.me'>[] })
}

/** A command as a mutation; its error is always an AppError. */
export const useCommand = <N extends EndpointName>(
  name: N,
  options: { readonly quiet?: boolean } = {},
): UseMutationResult<OutputOf<Contract[N]>, AppError, InputOf<Contract[N]>> =>
  useMutation<OutputOf<Contract[N]>, AppError, InputOf<Contract[N]>>({
    mutationFn: (input) => invoke(name, input, options),
  })

/** Makes the page ask again for what a command, here or in another window, has changed. */
export function followChanges(client: QueryClient): void {
  changeListeners.add((topics) => {
    for (const topic of topics) void client.invalidateQueries({ queryKey: [topic] })
  })
}

/** Listens to long work; gives the way to stop listening. */
export function onProgress(listen: (progress: Progress) => void): () => void {
  progressListeners.add(listen)
  return () => progressListeners.delete(listen)
}

/** Stores what is being typed in one place; gives why it could not be stored, or null. */
export type HandIn = () => Promise<Failure | null>

const places = new Set<HandIn>()

/** Registers a place where something is being typed. Gives the way to leave it: what stands there is handed in a last time. */
export function typingPlace(handIn: HandIn): () => void {
  places.add(handIn)
  return () => void handIn().finally(() => places.delete(handIn))
}

/** Leaves the field and stores everything that is being typed on this page; gives the first reason why something could not be stored, or null. */
export async function handInAll(): Promise<Failure | null> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  const failures = await Promise.all([...places].map((handIn) => handIn()))
  return failures.find((failure) => failure !== null) ?? null
}

addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
  if (source === window && data === 'flush') void handInAll()
})

/** Hands in what is being typed and locks. */
export async function lock(): Promise<void> {
  await handInAll()
  await askShell('shell.lock', {})
}
