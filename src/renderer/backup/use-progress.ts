import { useEffect, useState } from 'react'
import { onProgress } from '../lib/api'

/** How far a job has come, from nought to one; null while it is not under way. */
export function useProgress(job: string, isUnderWay: boolean): number | null {
  const [share, setShare] = useState<number | null>(null)
  useEffect(() => {
    if (!isUnderWay) return
    const stop = onProgress((progress) => {
      if (progress.job === job && progress.total > 0) setShare(progress.done / progress.total)
    })
    return () => {
      stop()
      setShare(null)
    }
  }, [job, isUnderWay])
  return share
}
