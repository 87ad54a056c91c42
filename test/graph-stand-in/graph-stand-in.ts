import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aHabit, type DeltaHabits, routeDelta } from './delta-routes.ts';
import { Drive } from './drive.ts';
import { itemJson } from './drive-item-json.ts';
import { type DriveRoom, routeItem } from './drive-routes.ts';
import { type Answer, type Asked, readAll, refusal, write } from './graph-answer.ts';
import { type MailRoom, routeMail } from './mail-routes.ts';
import { routeStorage } from './storage-routes.ts';
import { routeSubscriptions, type Subscription } from './subscription-routes.ts';

export type Area = 'drive' | 'mail' | 'subscriptions';

/** `given` is what went out; 'reset' when the line was cut. */
export type Call = { readonly asked: Asked; readonly status: number; readonly given: Answer | 'reset' };

/** Steps in before a request (nothing happened), or after it (it happened, and the answer is lost). 'reset' cuts the line. */
export type Mishap = (asked: Asked) => { readonly when: 'before' | 'after'; readonly answer: Answer | 'reset' } | null;

/** The feed of a drive, as people write it and as Microsoft's generated clients do. */
const DELTA = /^\/(?:items\/)?root\/delta(?:\(\))?$/;

/**
 * Microsoft Graph as it really behaves, for one document library, its subscriptions and its mailboxes. Two servers:
 * Graph itself, and the storage host that downloads are redirected to. `china` is 21Vianet: no workbook API.
 */
export class GraphStandIn {
  readonly drive: Drive;
  readonly habits: DeltaHabits = aHabit();
  readonly subscriptions = new Map<string, Subscription>();
  readonly mail: MailRoom = { accepted: [], mailboxes: new Set(['jixiao@example.gov.cn']) };
  readonly calls: Call[] = [];
  readonly tokens = new Set(['token-1']);
  readonly denied = new Set<Area>();
  readonly profile: 'global' | 'china';
  mishap: Mishap = () => null;
  /** Seconds every call is told to wait; 0 = none. */
  throttledFor = 0;
  /** Answers are held back until this resolves. */
  hold: Promise<void> | null = null;
  now: () => number = () => Date.now();
  origin = '';
  storage = '';
  private readonly servers: Server[] = [];
  private readonly rooms = new Map<string, DriveRoom>();
  private readonly room: DriveRoom;

  constructor(options: { profile?: 'global' | 'china'; driveId?: string } = {}) {
    this.profile = options.profile ?? 'global';
    this.room = this.roomFor(options.driveId ?? 'b!stand-in');
    this.drive = this.room.drive;
  }

  /** A further library of the tenant. */
  alsoServe(driveId: string): Drive {
    return this.roomFor(driveId).drive;
  }

  private roomFor(driveId: string): DriveRoom {
    const [first] = this.rooms.values();
    const room = {
      drive: new Drive(driveId),
      origin: () => this.origin,
      storage: () => this.storage,
      sessions: first?.sessions ?? new Map(),
      downloads: first?.downloads ?? new Map(),
      by: 'sentinel@example.gov.cn',
    };
    this.rooms.set(driveId, room);
    return room;
  }

  async start(): Promise<this> {
    this.origin = await this.listen((asked) => this.answerGraph(asked));
    this.storage = await this.listen(async (asked) => routeStorage(this.room, asked));
    return this;
  }

  private async listen(answer: (asked: Asked) => Promise<Answer>): Promise<string> {
    const server = createServer(async (request, response) => {
      const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
      const asked = { method: request.method ?? '', url, headers: request.headers, body: await readAll(request) };
      const mishap = this.mishap(asked);
      const due = mishap?.when === 'before' ? mishap.answer : await answer(asked);
      const given = mishap?.when === 'after' ? mishap.answer : due;
      this.calls.push({ asked, status: given === 'reset' ? 0 : given.status, given });
      await this.hold;
      if (given === 'reset') return void response.destroy();
      write(response, given);
    });
    this.servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const server of this.servers) {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    }
  }

  private gate(asked: Asked): Answer | null {
    const token = /^Bearer (.+)$/.exec(asked.headers.authorization ?? '')?.[1] ?? '';
    if (!this.tokens.has(token))
      return refusal(401, 'InvalidAuthenticationToken', 'Access token has expired or is not yet valid.');
    if (this.throttledFor > 0)
      return refusal(429, 'activityLimitReached', 'The app or user has been throttled', {
        'Retry-After': String(this.throttledFor),
        'RateLimit-Limit': '1250',
        'RateLimit-Remaining': '0',
        'RateLimit-Reset': String(this.throttledFor + 1),
      });
    return null;
  }

  private async answerGraph(asked: Asked): Promise<Answer> {
    const rest = /^\/v1\.0(\/.*)$/.exec(asked.url.pathname)?.[1] ?? '';
    const refused = this.gate(asked);
    if (refused !== null) return refused;
    const answer = await this.route(rest, asked);
    return answer ?? refusal(400, 'BadRequest', `Resource not found for the segment '${rest.split('/').pop()}'.`);
  }

  private async route(rest: string, asked: Asked): Promise<Answer | null> {
    const [, user] = /^\/users\/([^/]+)\/sendMail$/.exec(rest) ?? [];
    if (user !== undefined)
      return this.denied.has('mail') ? refusal(403, 'ErrorAccessDenied') : routeMail(this.mail, user, asked);
    if (rest.startsWith('/subscriptions'))
      return this.denied.has('subscriptions')
        ? refusal(403, 'accessDenied')
        : routeSubscriptions({ subscriptions: this.subscriptions, now: this.now }, rest.slice(14), asked);
    const [, drive, inside = ''] = /^\/drives\/([^/]+)(\/.*)?$/.exec(rest) ?? [];
    if (drive === undefined) return null;
    if (this.denied.has('drive')) return refusal(403, 'accessDenied', 'Caller does not have required permissions');
    const room = this.rooms.get(decodeURIComponent(drive));
    return room === undefined ? refusal(404, 'itemNotFound') : this.routeDrive(room, inside, asked);
  }

  private routeDrive(room: DriveRoom, inside: string, asked: Asked): Answer | null {
    const { drive } = room;
    if (inside === '') return { status: 200, body: { id: drive.id, driveType: 'documentLibrary', name: '文档' } };
    if (inside === '/root') return { status: 200, body: itemJson(drive, drive.items.get('root')!) };
    if (DELTA.test(inside)) return routeDelta(drive, this.habits, this.origin + asked.url.pathname, asked);
    if (/\/workbook(\/|$)/.test(inside)) return this.routeWorkbook(inside);
    return routeItem(room, inside, asked);
  }

  private routeWorkbook(inside: string): Answer | null {
    if (this.profile === 'china' || !inside.endsWith('/createSession')) return null;
    return refusal(403, 'AccessDenied', 'Could not obtain a WAC access token.');
  }

  /** A notice for every live subscription, `times` over; a lost one is simply never asked for. */
  async notify(times = 1): Promise<number[]> {
    const statuses: number[] = [];
    for (const subscription of this.subscriptions.values()) {
      const value = Array.from({ length: times }, () => this.notice(subscription));
      statuses.push(await this.post(subscription.notificationUrl, { value }));
    }
    return statuses;
  }

  notice({ id, resource, clientState, expirationDateTime }: Subscription): Record<string, unknown> {
    const about = { subscriptionId: id, resource, clientState, tenantId: '00000000-0000-0000-0000-000000000000' };
    return { ...about, changeType: 'updated', subscriptionExpirationDateTime: expirationDateTime, resourceData: null };
  }

  async post(address: string, body: object): Promise<number> {
    const headers = { 'Content-Type': 'application/json' };
    return (await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })).status;
  }
}
