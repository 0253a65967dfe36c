const channelName = 'mens-centraal-login'

/** Tells the other windows of this browser that someone logged in. Says nothing more: each reads the session for itself. */
export const tellLoggedIn = (): void => {
  const channel = new BroadcastChannel(channelName)
  channel.postMessage('logged-in')
  channel.close()
}

/** Listens until the returned function is called. */
export const onLoggedIn = (listener: () => void): (() => void) => {
  const channel = new BroadcastChannel(channelName)
  channel.addEventListener('message', listener)
  return () => channel.close()
}
