package dev.debrief.notifications.message.template;

import io.quarkus.qute.Expression;
import io.quarkus.qute.LoopSectionHelper;
import io.quarkus.qute.ResultNode;
import io.quarkus.qute.Results;
import io.quarkus.qute.Scope;
import io.quarkus.qute.SectionHelper;
import io.quarkus.qute.SectionHelperFactory;
import io.quarkus.qute.TemplateException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** The loop of Qute over lists only, with a limit on the repetitions of all loops of one rendering together. */
final class BoundedLoop implements SectionHelperFactory<SectionHelper> {

    /** Attribute of a rendering: the repetitions that are left. */
    static final String REPETITIONS = "repetitions";

    static final int MAX_REPETITIONS = 1000;

    private final LoopSectionHelper.Factory loops = new LoopSectionHelper.Factory();

    @Override
    public List<String> getDefaultAliases() {
        return List.of("for");
    }

    @Override
    public ParametersInfo getParameters() {
        return loops.getParameters();
    }

    @Override
    public List<String> getBlockLabels() {
        return loops.getBlockLabels();
    }

    @Override
    public Scope initializeBlock(Scope outerScope, BlockInfo block) {
        return loops.initializeBlock(outerScope, block);
    }

    @Override
    public SectionHelper initialize(SectionInitContext context) {
        SectionHelper loop = loops.initialize(context);
        Expression iterable = context.getExpression("iterable");
        return section ->
                section.resolutionContext().evaluate(iterable).thenCompose(items -> repeat(loop, section, items));
    }

    private static CompletionStage<ResultNode> repeat(
            SectionHelper loop, SectionHelper.SectionResolutionContext section, Object items) {
        if (Results.isNotFound(items)) {
            return ResultNode.NOOP;
        }
        if (!(items instanceof Collection<?> collection)) {
            throw new TemplateException("A loop can only go over a list.");
        }
        AtomicInteger left = (AtomicInteger) section.resolutionContext().getAttribute(REPETITIONS);
        if (left.addAndGet(-collection.size()) < 0) {
            throw new TemplateException("The loops repeat more than " + MAX_REPETITIONS + " times.");
        }
        return loop.resolve(section);
    }
}
