/** PostgreSQL from embedded binaries, with a cluster that is durable and survives restarts. */
@NullMarked
package vn.temlang.launcher.postgres;

import org.jspecify.annotations.NullMarked;
