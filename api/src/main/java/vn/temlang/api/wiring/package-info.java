/** Joins the rooms: ports of one answered by another, migrations, timers. */
@NullMarked
package vn.temlang.api.wiring;

import org.jspecify.annotations.NullMarked;
