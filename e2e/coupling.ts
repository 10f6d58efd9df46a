import { lifecycle, moveOf } from "../lib/contract/lifecycle";

/**
 * The status that the certificate of a new enrollment has while the enrollment is in a status, found by walking
 * the lifecycle table from nothing with every move of the one and the move that the other makes with it.
 */
export function coupledStatuses(): Map<string, string> {
  const coupled = new Map<string, string>();
  const open: [enrollment: string | null, certificate: string | null][] = [[null, null]];
  for (const [enrollment, certificate] of open) {
    for (const move of lifecycle.enrollment.filter(({ from }) => from === enrollment)) {
      const trigger = "certificate" in move ? move.certificate.New : null;
      const next = trigger ? moveOf("certificate", certificate, trigger)?.to : certificate;
      if (!next || coupled.has(move.to)) continue;
      coupled.set(move.to, next);
      open.push([move.to, next]);
    }
  }
  return coupled;
}
