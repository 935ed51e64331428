package dev.debrief.platform.transaction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/** Runs before the interceptor of {@code Transactional}, so that the use case joins the transaction. */
@ReadOnly
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class ReadOnlyInterceptor {

    private final Session session;

    ReadOnlyInterceptor(Session session) {
        this.session = session;
    }

    @AroundInvoke
    Object read(InvocationContext invocation) throws Exception {
        if (QuarkusTransaction.isActive()) {
            return invocation.proceed();
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            session.setHibernateFlushMode(FlushMode.MANUAL);
            session.setDefaultReadOnly(true);
            return invocation.proceed();
        });
    }
}
