/** Pictures made ready with the Java platform's readers and Thumbnailator. */
@NullMarked
package vn.temlang.traceability.picture.image;

import org.jspecify.annotations.NullMarked;
