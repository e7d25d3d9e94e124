package org.declic.campaign;

import org.declic.content.EmailTemplate;

/**
 * A frozen version, ready to be rendered.
 *
 * @param configurationId the channel configuration to deliver through, in its present state
 */
public record CompiledVersion(String campaignId, int version, String configurationId, EmailTemplate template) {}
