package org.declic.web.campaign.composer;

import java.util.Optional;
import org.declic.template.TemplateProblem;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a template, and where.
 *
 * @param block the block that it is in; null if it is in none
 */
public record BlockProblem(
        TemplateProblem problem, @Nullable BlockForm block) {

    static BlockProblem of(TemplateProblem problem, Optional<BlockForm> block) {
        return new BlockProblem(problem, block.orElse(null));
    }
}
