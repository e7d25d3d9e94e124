/** Profiles: stored persons with identities per namespace, attributes and consents. */
@NullMarked
package org.declic.profile;

import org.jspecify.annotations.NullMarked;
