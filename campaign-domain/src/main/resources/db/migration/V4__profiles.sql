-- An upsert tells all identities of a profile.

create index profile_identity_by_profile on profile_identity (profile_id);
