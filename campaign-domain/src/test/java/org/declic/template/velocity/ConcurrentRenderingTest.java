package org.declic.template.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.declic.template.TemplateFixture.compileHtml;
import static org.declic.template.TemplateFixture.context;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.declic.template.CompiledTemplate;
import org.declic.template.RenderData;
import org.junit.jupiter.api.Test;

class ConcurrentRenderingTest {

    private static final int THREADS = 8;
    private static final int EMAILS = 300;

    @Test
    void rendersRightForAnyNumberOfThreads() throws Exception {
        CompiledTemplate loops = compileHtml(
                "#set($n = $context.name)#foreach($i in $context.list)<a href=\"/?$n=$i\">$foreach.count$n</a>#end");
        CompiledTemplate defaults = compileHtml(
                "<p title=\"${context.name}\">#set($x = \"$context.name!\")$x ${context.nothing|'none'}</p>");

        List<Boolean> right = inParallel(thread -> () -> {
            boolean allRight = true;
            for (int i = 0; i < EMAILS; i++) {
                String name = "t" + thread + "e" + i;
                RenderData data = context("name", name, "list", List.of(thread, i));
                allRight &= loops.render(data)
                        .text()
                        .equals("<a href=\"/?" + name + "=" + thread + "\">1" + name + "</a><a href=\"/?" + name + "="
                                + i + "\">2" + name + "</a>");
                allRight &= defaults.render(data).text().equals("<p title=\"" + name + "\">" + name + "! none</p>");
            }
            return allRight;
        });

        assertThat(right).hasSize(THREADS).containsOnly(true);
    }

    @Test
    void compilesRightForAnyNumberOfThreads() throws Exception {
        List<Boolean> right = inParallel(thread -> () -> {
            boolean allRight = true;
            for (int i = 0; i < 50; i++) {
                String variable = "$v" + thread;
                CompiledTemplate template = compileHtml("#set(" + variable + " = \"$context.x\")" + variable + " " + i);
                allRight &= template.render(context("x", "a" + thread)).text().equals("a" + thread + " " + i);
            }
            return allRight;
        });

        assertThat(right).hasSize(THREADS).containsOnly(true);
    }

    private interface Work {
        Callable<Boolean> of(int thread);
    }

    private static List<Boolean> inParallel(Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                tasks.add(work.of(thread));
            }
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
