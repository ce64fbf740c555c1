from hypothesis import HealthCheck, settings

settings.register_profile(
    "untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)  # a busy machine is no fault of the code
settings.load_profile("untimed")
