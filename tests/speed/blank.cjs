// The blank window that start and memory are measured against: nothing but Electron.
const { app, BrowserWindow } = require('electron')
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } })
  void window.loadURL('data:text/html,<title>Tomt</title><main>Tomt</main>')
})
