package org.parentvoice.themes.quality;

import java.util.List;

/**
 * What the random sample says.
 *
 * @param waiting pieces of it that nobody has looked at; counting stops at 1,000
 * @param looked pieces of it that are counted here: the newest that people looked at, 2,000 at most
 * @param machine id of the machine in use now, which need not be among the models
 * @param models newest first
 */
record Quality(
        long waiting,
        int looked,
        String machine,
        List<ModelQuality> models,
        Agreement coordinators) {

    /** Whether a piece was checked that the machine in use now decided. */
    public boolean tellsOfNow() {
        return models.stream().anyMatch(this::isNow);
    }

    public boolean isNow(ModelQuality model) {
        return model.model().equals(machine);
    }
}
