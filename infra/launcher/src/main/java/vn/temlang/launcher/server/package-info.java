/** The server as a process of its own. */
@NullMarked
package vn.temlang.launcher.server;

import org.jspecify.annotations.NullMarked;
