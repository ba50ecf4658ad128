/** One way to serve a face over HTTP: its port, its gate, its headers and its error pages. */
@NullMarked
package rondo.design.web;

import org.jspecify.annotations.NullMarked;
