import { createRoot } from 'react-dom/client'
import '../ui/base.css'
import { Viewer } from './Viewer'

const root = document.getElementById('root')
if (root) createRoot(root).render(<Viewer />)
