import { parentPort, workerData } from 'node:worker_threads';
import type { Unit } from '../../shared/unit.ts';
import { familyOf } from './made-up/people.ts';
import { FURTHER, playYear, SHIPPED } from './year.ts';

/** Plays one part of a district's units through the year, in a thread of its own. */
const { seed, size, part, parts, isFurther } = workerData as {
  seed: number;
  size: number;
  part: number;
  parts: number;
  isFurther: boolean;
};

const isAsked = (unit: Unit): boolean => familyOf(unit) % parts === part;
const notice = isFurther ? FURTHER : SHIPPED;
const { differences, compared, found, district } = playYear({ seed, size, notice }, isAsked);
parentPort?.postMessage({ differences, compared, found: [...found], events: district.events.length });
