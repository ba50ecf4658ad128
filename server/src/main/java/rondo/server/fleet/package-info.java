/** Groups and kiosks of an operator: how they come to be, and how a controller becomes one (N1). */
@NullMarked
package rondo.server.fleet;

import org.jspecify.annotations.NullMarked;
