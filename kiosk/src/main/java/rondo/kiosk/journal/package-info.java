/** The kiosk's durable memory: journal, slots, outbox, held State. */
@NullMarked
package rondo.kiosk.journal;

import org.jspecify.annotations.NullMarked;
