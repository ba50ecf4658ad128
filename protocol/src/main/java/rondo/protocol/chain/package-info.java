/** The hash chain that makes a kiosk's Facts one sequence without gap or fork. */
@NullMarked
package rondo.protocol.chain;

import org.jspecify.annotations.NullMarked;
