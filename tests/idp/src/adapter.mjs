// oidc-provider's storage port over one plain object, so that it can be written to the state file.

const now = () => Math.floor(Date.now() / 1000);

/** An adapter factory whose entries live in `state.entries`. */
export function adapterOver(state) {
  const { entries } = state;

  const live = (key) => {
    const entry = entries[key];
    if (entry?.expiresAt !== undefined && entry.expiresAt <= now()) {
      delete entries[key];
      return undefined;
    }
    return entry?.payload;
  };

  const sweep = () => Object.keys(entries).forEach(live);

  return (model) => {
    const keyOf = (id) => `${model}:${id}`;
    const ownKeys = () => Object.keys(entries).filter((key) => key.startsWith(`${model}:`));
    const findBy = (field, value) => ownKeys().map(live).find((payload) => payload?.[field] === value);

    return {
      async upsert(id, payload, expiresIn) {
        sweep();
        entries[keyOf(id)] = { payload, ...(expiresIn ? { expiresAt: now() + expiresIn } : {}) };
        state.changed();
      },
      async find(id) {
        return live(keyOf(id));
      },
      async findByUserCode(userCode) {
        return findBy('userCode', userCode);
      },
      async findByUid(uid) {
        return findBy('uid', uid);
      },
      async consume(id) {
        const payload = live(keyOf(id));
        if (payload) payload.consumed = now();
        state.changed();
      },
      async destroy(id) {
        delete entries[keyOf(id)];
        state.changed();
      },
      async revokeByGrantId(grantId) {
        // Only this model's: an interaction names its grant too, and must outlive it.
        for (const key of ownKeys()) {
          if (entries[key].payload.grantId === grantId) delete entries[key];
        }
        state.changed();
      },
    };
  };
}
