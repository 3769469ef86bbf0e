/** Files in a folder of this machine, or of one that several servers mount. */
@NullMarked
package vn.temlang.traceability.storage.folder;

import org.jspecify.annotations.NullMarked;
