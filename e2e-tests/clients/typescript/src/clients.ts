import createClient, { type ClientOptions } from "openapi-fetch";
import type { paths as ActionTracker } from "../generated/action-tracker-service.js";
import type { paths as Incidents } from "../generated/incident-service.js";
import type { paths as Notifications } from "../generated/notification-service.js";
import type { paths as Postmortems } from "../generated/postmortem-service.js";

/** DEBRIEF_TOKEN is a token of a contributor; the URLs default to those of `./debrief up`. */
const options = (url: string | undefined, port: number): ClientOptions => ({
  baseUrl: url ?? `http://localhost:${port}`,
  headers: { Authorization: `Bearer ${process.env["DEBRIEF_TOKEN"] ?? ""}` },
});

export const incidents = createClient<Incidents>(options(process.env["DEBRIEF_INCIDENT_URL"], 8081));
export const postmortems = createClient<Postmortems>(options(process.env["DEBRIEF_POSTMORTEM_URL"], 8082));
export const actionItems = createClient<ActionTracker>(options(process.env["DEBRIEF_ACTION_TRACKER_URL"], 8083));
export const notifications = createClient<Notifications>(options(process.env["DEBRIEF_NOTIFICATION_URL"], 8084));
