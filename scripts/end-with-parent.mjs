/** Preloaded by bootstrap.mjs: ends this program in good order when the one that started it is gone, also by kill -9. */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
