/** Marketing campaigns sent to a stored audience: asked for by a call, at once or at a time; sent part by part. */
@NullMarked
package org.declic.execution.audience;

import org.jspecify.annotations.NullMarked;
