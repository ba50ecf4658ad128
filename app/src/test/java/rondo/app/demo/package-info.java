@NullMarked
package rondo.app.demo;

import org.jspecify.annotations.NullMarked;
