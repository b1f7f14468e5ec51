package org.parentvoice.actions.themes;

import com.mongodb.client.result.UpdateResult;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.UpdateDefinition;

/** A template that, before or after any of its operations, and within a bulk, may do something. */
final class FaultyTemplate extends MongoTemplate {

    private final Runnable fault;

    FaultyTemplate(MongoTemplate real, Runnable fault) {
        super(real.getMongoDatabaseFactory(), real.getConverter());
        this.fault = fault;
    }

    @Override
    public <T> List<T> find(Query query, Class<T> type, String collection) {
        fault.run();
        return super.find(query, type, collection);
    }

    @Override
    public <T> @Nullable T findById(Object id, Class<T> type, String collection) {
        T found = super.findById(id, type, collection);
        fault.run();
        return found;
    }

    @Override
    public <T> T insert(T document, String collection) {
        fault.run();
        T inserted = super.insert(document, collection);
        fault.run();
        return inserted;
    }

    @Override
    public UpdateResult updateFirst(Query query, UpdateDefinition update, String collection) {
        fault.run();
        UpdateResult result = super.updateFirst(query, update, collection);
        fault.run();
        return result;
    }

    @Override
    public <T> UpdateResult replace(Query query, T replacement, String collection) {
        fault.run();
        UpdateResult result = super.replace(query, replacement, collection);
        fault.run();
        return result;
    }

    /** Killed while it adds to a bulk, what was added so far is stored. */
    @Override
    public BulkOperations bulkOps(
            BulkOperations.BulkMode mode, @Nullable Class<?> type, String collection) {
        BulkOperations real = super.bulkOps(mode, type, collection);
        return (BulkOperations)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {BulkOperations.class},
                        (proxy, method, arguments) -> {
                            boolean first = !method.getName().equals("execute");
                            try {
                                if (!first) {
                                    fault.run();
                                }
                                Object answer = method.invoke(real, arguments);
                                if (first) {
                                    storeWhatThereIs(real);
                                }
                                return answer;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    private void storeWhatThereIs(BulkOperations real) {
        try {
            fault.run();
        } catch (Killed e) {
            real.execute();
            throw e;
        }
    }

    /** What a process that is killed looks like from inside. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
