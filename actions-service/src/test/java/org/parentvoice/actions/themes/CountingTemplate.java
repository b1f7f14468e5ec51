package org.parentvoice.actions.themes;

import com.mongodb.client.result.UpdateResult;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** A template that counts how often the database is asked. */
final class CountingTemplate extends MongoTemplate {

    private final AtomicInteger count;

    CountingTemplate(MongoTemplate real, AtomicInteger count) {
        super(real.getMongoDatabaseFactory(), real.getConverter());
        this.count = count;
    }

    @Override
    public <T> List<T> find(Query query, Class<T> type, String collection) {
        count.incrementAndGet();
        return super.find(query, type, collection);
    }

    @Override
    public <T> UpdateResult replace(Query query, T replacement, String collection) {
        count.incrementAndGet();
        return super.replace(query, replacement, collection);
    }

    @Override
    public BulkOperations bulkOps(
            BulkOperations.BulkMode mode, @Nullable Class<?> type, String collection) {
        count.incrementAndGet();
        return super.bulkOps(mode, type, collection);
    }
}
