// Asking the desk. Every answer is {ok, status, body}; no connection is status 0.

export async function ask(path, options) {
  let response;
  try {
    response = await fetch(`/desk/api/${path}`, { ...options, signal: AbortSignal.timeout(15_000) });
  } catch {
    return { ok: false, status: 0, body: null };
  }
  if (response.status === 401) {
    location.assign("/desk/login");
  }
  const isJson = response.headers.get("content-type")?.includes("json");
  return { ok: response.ok, status: response.status, body: isJson ? await response.json() : null };
}

export const get = (path) => ask(path, { headers: { accept: "application/json" } });

export const post = (path, body = {}) =>
  ask(path, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(body),
  });

export const pathOf = (row) => `handoffs/${encodeURIComponent(row.brand)}/${encodeURIComponent(row.id)}`;
