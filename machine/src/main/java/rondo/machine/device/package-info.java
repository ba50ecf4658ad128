/** The parts of a machine: its carousel, lift, arm, gripper, door and sensors. */
@NullMarked
package rondo.machine.device;

import org.jspecify.annotations.NullMarked;
