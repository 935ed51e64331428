package dev.debrief.benchmarks.row;

import dev.debrief.benchmarks.bench.Bench;
import dev.debrief.benchmarks.measure.Memory;
import dev.debrief.benchmarks.measure.Ratios;
import dev.debrief.benchmarks.report.Headline;
import dev.debrief.benchmarks.report.RowResult;
import dev.debrief.localstack.Service;
import java.util.ArrayList;
import java.util.List;

/** The resident memory of the services. */
final class MemoryRow implements Row {

    private final String name;
    private final String title;
    private final boolean warm;
    private final double must;
    private final double aim;

    MemoryRow(String name, String title, boolean warm, double must, double aim) {
        this.name = name;
        this.title = title;
        this.warm = warm;
        this.must = must;
        this.aim = aim;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean needsWarmUp() {
        return warm;
    }

    @Override
    public RowResult measure(Bench bench) {
        RowResult result = new RowResult(name, title);
        List<Double> resident = new ArrayList<>();
        for (Service service : Service.values()) {
            Memory memory = Memory.of(bench.stack().replica(service).pid());
            resident.add(memory.resident());
            result.figure(service.module() + ", MB", memory.resident())
                    .figure(service.module() + ", shared pages divided, MB", memory.proportional());
        }
        Ratios all = Ratios.of(resident);
        bench.progress().say("%s: up to %.0f MB", name, all.max());
        return result.headline(Headline.cost("largest service", new Ratios(all.max(), all.min(), all.max()), "MB")
                .goals(must, aim));
    }
}
