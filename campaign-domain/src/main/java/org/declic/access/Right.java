package org.declic.access;

/** What a role may allow, after Adobe Journey Optimizer's built-in campaign roles. */
public enum Right {
    /** See campaigns, configurations, messages and reports. */
    VIEW,
    /** Create, edit, duplicate and delete campaigns. */
    EDIT_CAMPAIGNS,
    /** Create and change profiles. */
    EDIT_PROFILES,
    /** Activate and stop campaigns. */
    PUBLISH,
    /** Create and change channel configurations. */
    MANAGE_CHANNELS,
    /** Users, API clients, settings. */
    ADMINISTER
}
