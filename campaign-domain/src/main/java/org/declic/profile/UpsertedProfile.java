package org.declic.profile;

/**
 * A profile that was written.
 *
 * @param created whether it is new
 */
public record UpsertedProfile(ProfileDetails details, boolean created) {}
