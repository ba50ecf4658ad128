/** How a controller becomes a kiosk: a code, a fingerprint, a request and its answer. */
@NullMarked
package rondo.protocol.enrolment;

import org.jspecify.annotations.NullMarked;
