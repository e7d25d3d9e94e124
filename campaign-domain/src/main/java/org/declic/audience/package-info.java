/** Profiles: stored persons with identities per namespace, attributes and consents. */
@NullMarked
package org.declic.audience;

import org.jspecify.annotations.NullMarked;
