/** Cookie names of this house; over HTTPS with the `__Host-` prefix (RFC 6265bis). */
export type Cookies = { readonly session: string; readonly login: string; readonly device: string; readonly secure: boolean }

/** A cookie goes with the browser: on a shared computer, who closes it is out. When a session ends in any case, the database says. */
export const cookieManners = (cookies: Cookies) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: cookies.secure,
})
