/** What has become of an execution. */
@NullMarked
package org.declic.web.execution;

import org.jspecify.annotations.NullMarked;
