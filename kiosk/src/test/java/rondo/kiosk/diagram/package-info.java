/** The kiosk's workflows, walked to the end and drawn. */
@NullMarked
package rondo.kiosk.diagram;

import org.jspecify.annotations.NullMarked;
